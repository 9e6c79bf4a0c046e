import { IconMoodEmpty, IconMoodSad, IconMoodSmile, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { AnswerRow, AnswersSort } from '../../../shared/protocol/answers-api.ts';
import { toneName } from '../../../shared/words/tones.ts';
import { answerDay, whereText, scoreText } from '../../answers/answer-words.ts';
import type { AnswerColumn } from '../../session/answers-store.ts';
import classes from './AnswersTable.module.css';

type Props = {
  readonly row: AnswerRow;
  readonly column: AnswerColumn;
  readonly records: ProjectRecords;
  readonly instrument: AnswersSort['instrument'];
};

/** What a row says in one column. */
export function AnswerCell({ row, column, records, instrument }: Props): ReactNode {
  switch (column) {
    case 'score':
      return <Score row={row} records={records} instrument={instrument} />;
    case 'text':
      return (
        <span className={classes.text} dir="auto">
          {row.leftOut && <em className={classes.tag}>{t('Left out')}</em>}
          {row.text === '' ? <span className={classes.quiet}>{t('No comment')}</span> : row.text}
        </span>
      );
    case 'tone':
      return <ToneMark tone={row.tone} guessed={row.toneFrom === 'project' || row.toneFrom === 'english'} />;
    case 'place': {
      const text = whereText(row, records);
      const isPlaced = row.place !== null || row.ownPlaces.length > 0;
      return (
        <span className={classes.line} data-quiet={!isPlaced || undefined} title={text}>
          {row.byHand && <IconPencil size={13} stroke={1.8} aria-label={t('By hand')} />}
          <span dir="auto">{text}</span>
        </span>
      );
    }
    case 'date':
      return answerDay(row);
    case 'set': {
      const name = records.responseSet.get(row.setId)?.name ?? '';
      return (
        <span className={classes.line} title={name}>
          <span dir="auto">{name}</span>
        </span>
      );
    }
    case 'person': {
      const participant = row.participantId === null ? undefined : records.participant.get(row.participantId);
      const text = participant?.code ?? row.respondent;
      return (
        <span className={classes.line} data-quiet={!participant || undefined} title={text}>
          {row.isNamedByHand && <IconPencil size={13} stroke={1.8} aria-label={t('By hand')} />}
          <span dir="auto">{text}</span>
        </span>
      );
    }
    case 'persona':
    case 'segment':
    case 'channel': {
      const text = row.values.flatMap(({ role, value }) => (role === column ? value : [])).join(', ');
      return (
        <span className={classes.line} title={text}>
          <span dir="auto">{text}</span>
        </span>
      );
    }
  }
}

/** The score that the order goes by, else the first that is on its scale; how many more there are stands behind it. */
function Score({ row, records, instrument }: Omit<Props, 'column'>): ReactNode {
  const set = records.responseSet.get(row.setId);
  const measures = ({ column }: AnswerRow['scores'][number]): boolean => {
    const role = set?.recipe.columns[column]?.role;
    return role?.kind === 'score' && role.instrument === instrument;
  };
  const score = row.scores.find(measures) ?? row.scores.find(({ value }) => value !== null) ?? row.scores[0];
  if (!score) return null;
  const all = row.scores.map((one) => scoreText(one, set)).join(', ');
  return (
    <span className={classes.line} title={all}>
      <span>{scoreText(score, set)}</span>
      {row.scores.length > 1 && <small>+{row.scores.length - 1}</small>}
    </span>
  );
}

const toneIcons = { positive: IconMoodSmile, negative: IconMoodSad, unclear: IconMoodEmpty } as const;

/** A tone with its face; a guess is written less firmly than a fact. */
export function ToneMark({
  tone,
  guessed,
}: {
  readonly tone: AnswerRow['tone'];
  readonly guessed: boolean;
}): ReactNode {
  if (tone === 'notScored') return <span className={classes.quiet}>{toneName(tone)}</span>;
  const Icon = toneIcons[tone];
  return (
    <span className={classes.tone} data-tone={tone} data-guessed={guessed || undefined}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {toneName(tone)}
    </span>
  );
}
