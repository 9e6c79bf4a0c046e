import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { HostAnswers, RecordRevision } from '../../../shared/protocol/host-api.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { dayOfMoment, timeOfMoment } from '../../../shared/language/dates.ts';
import { howLongAgo } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';
import { bringBack, bringBackCalls } from './bring-back.ts';
import classes from './CardHistory.module.css';
import { cardHistoryWords } from './history-words.ts';

/** Who changed what of a card, and when; read when it is opened. */
export function CardHistory({ card }: { readonly card: Card }): ReactNode {
  const [open, setOpen] = useState(false);
  const label = open ? t('Hide history') : t('Show history');
  return (
    <Section
      title={t('History')}
      actions={
        <Tooltip label={label}>
          <ActionIcon size={24} aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? (
              <IconChevronDown size={16} aria-hidden="true" />
            ) : (
              <IconChevronRight size={16} aria-hidden="true" />
            )}
          </ActionIcon>
        </Tooltip>
      }
    >
      {open && <Entries card={card} />}
    </Section>
  );
}

/** The newest changes first, read again whenever the card has changed. */
function Entries({ card }: { readonly card: Card }): ReactNode {
  const [history, setHistory] = useState<HostAnswers['record-history'] | null>(null);
  useEffect(() => {
    let current = true;
    void askHost('record-history', { kind: 'card', id: card.id, before: null }).then((answer) => {
      const value = valueOrNotice(answer);
      if (current && value) setHistory(value);
    });
    return () => {
      current = false;
    };
  }, [card]);
  if (history === null) return null;
  const { entries, more } = history;
  const showOlder = async (): Promise<void> => {
    const before = entries.at(-1)?.number ?? null;
    const older = valueOrNotice(await askHost('record-history', { kind: 'card', id: card.id, before }));
    if (older) setHistory({ entries: [...entries, ...older.entries], more: older.more });
  };
  return (
    <>
      {entries.length === 0 && <p className={classes.empty}>{t('No changes recorded for this card.')}</p>}
      <ol className={classes.entries} aria-label={t('Changes to this card')}>
        {entries.map((entry) => (
          <Entry key={entry.number} card={card} entry={entry} />
        ))}
      </ol>
      {more && (
        <Button variant="subtle" fullWidth onClick={() => void showOlder()}>
          {t('Show older')}
        </Button>
      )}
    </>
  );
}

function Entry({ card, entry }: { readonly card: Card; readonly entry: RecordRevision }): ReactNode {
  const records = useProject((state) => state.records);
  const { author, time, action } = entry;
  const calls = bringBackCalls(card, entry.change, records);
  return (
    <li>
      <p dir="auto">
        <strong>{author || t('Someone')}</strong> {cardHistoryWords(entry, records)}
      </p>
      <footer>
        <time dateTime={time} title={`${dayOfMoment(time)}, ${timeOfMoment(time)}`}>
          {howLongAgo(time)}
        </time>
        {action !== 'do' && <span>{action === 'undo' ? t('by undo') : t('by redo')}</span>}
        {calls.length > 0 && (
          <Tooltip label={t('Restore it to how it was before this change')}>
            <button type="button" onClick={() => void bringBack(calls)}>
              {t('Restore')}
            </button>
          </Tooltip>
        )}
      </footer>
    </li>
  );
}
