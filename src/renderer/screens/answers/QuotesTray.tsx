import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowsShuffle, IconQuote } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { AnswersAnswers } from '../../../shared/protocol/answers-api.ts';
import { answerDay, scoreText, whereText } from '../../answers/answer-words.ts';
import { makeEvidenceOf } from '../../answers/evidence-of-answers.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { SegmentField } from '../../ui/SegmentField.tsx';
import classes from './Tray.module.css';

const ways = ['typical', 'extreme', 'random'] as const;
type Way = (typeof ways)[number];
const wayNames: Readonly<Record<Way, string>> = {
  typical: phrase('Typical'),
  extreme: phrase('Extreme'),
  random: phrase('Random'),
};
const wayNotes: Readonly<Record<Way, string>> = {
  typical: phrase('Comments whose words most others use too.'),
  extreme: phrase('The best and the worst in turn.'),
  random: phrase('Drawn by chance, each with the same chance.'),
};
const counts = ['4', '8', '16', '32'] as const;

type Drawn = AnswersAnswers['answers-draw'] & { readonly how: Way };

/**
 * Quotes drawn fairly from what the filter finds. The seed says which: whoever enters it on the same answers gets the same
 * quotes.
 */
export function QuotesTray({ queryId }: { readonly queryId: string }): ReactNode {
  const id = useId();
  const [how, setHow] = useState<Way>('typical');
  const [count, setCount] = useState<(typeof counts)[number]>('8');
  const [wanted, setWanted] = useState<number | null>(null);
  // While one types, that is in the field, whatever is drawn meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const last = useRef<number | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let overtaken = false;
    const seed = wanted ?? last.current;
    void askHost('answers-draw', { queryId, how, seed, count: Number(count) }).then((answer) => {
      if (overtaken || !answer.ok) return;
      last.current = answer.value.seed;
      setDrawn({ ...answer.value, how });
    });
    return () => {
      overtaken = true;
    };
  }, [queryId, how, wanted, count]);
  const enter = (): void => {
    const next = Number(typed);
    if (typed !== null && /^\d+$/.test(typed) && next <= 0xffff_ffff) setWanted(next);
    setTyped(null);
  };
  const rows = drawn?.rows ?? [];
  return (
    <section
      className={classes.tray}
      aria-label={t('Quotes')}
      data-drawn={drawn ? `${drawn.how} ${drawn.seed}` : undefined}
    >
      <div className={classes.choices}>
        <SegmentField
          label={t('Quotes')}
          row
          value={how}
          segments={ways.map((value) => ({ value, label: t(wayNames[value]) }))}
          onChange={(next) => setHow(next ?? how)}
        />
        <PlainSelect
          label={t('How many quotes')}
          value={count}
          options={counts.map((value) => ({ value, label: value }))}
          onChange={setCount}
        />
        <span className={classes.seed}>
          <label htmlFor={id}>{t('Seed')}</label>
          <input
            id={id}
            type="text"
            inputMode="numeric"
            value={typed ?? String(wanted ?? drawn?.seed ?? '')}
            maxLength={10}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={enter}
            onKeyDown={(event) => {
              if (event.key === 'Enter') enter();
            }}
          />
        </span>
        <Button
          variant="default"
          leftSection={<IconArrowsShuffle size={15} aria-hidden="true" />}
          onClick={() => setWanted(Math.floor(Math.random() * 0x1_0000_0000))}
        >
          {t('Draw others')}
        </Button>
        <small>{t(wayNotes[how])}</small>
        {rows.length > 1 && (
          <Button
            variant="default"
            onClick={() => void makeEvidenceOf(rows.map(({ setId, row }) => ({ setId, row })))}
          >
            {t('Make evidence of all {{count}}', { count: rows.length })}
          </Button>
        )}
      </div>
      {drawn && rows.length === 0 && <p className={classes.none}>{t('No comment to quote here.')}</p>}
      <Quotes rows={rows} />
    </section>
  );
}

function Quotes({ rows }: { readonly rows: Drawn['rows'] }): ReactNode {
  const records = useProject((state) => state.records);
  return (
    <ul className={classes.quotes}>
      {rows.map((row) => {
        const set = records.responseSet.get(row.setId);
        const about = [
          ...row.scores.map((score) => scoreText(score, set)),
          whereText(row, records),
          answerDay(row),
        ];
        return (
          <li key={`${row.setId} ${row.row}`}>
            <blockquote dir="auto">{row.text}</blockquote>
            <p>{about.filter(Boolean).join(' · ')}</p>
            <Tooltip label={t('Make evidence of this answer')}>
              <ActionIcon
                aria-label={t('Make evidence of this answer')}
                onClick={() => void makeEvidenceOf([{ setId: row.setId, row: row.row }])}
              >
                <IconQuote size={16} stroke={1.7} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
