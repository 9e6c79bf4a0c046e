import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { select } from '../../session/session-store.ts';
import { Section } from '../../ui/Section.tsx';
import { percent } from '../../../shared/words/figures.ts';
import { titleOf } from '../../ui/words.ts';
import { isAnswer } from './AnswerLinks.tsx';
import classes from './inspector.module.css';

/** The arrows that leave and reach a card, without the answers that `AnswerLinks` shows. */
export function CardConnections({ card }: { readonly card: Card }): ReactNode {
  const from = useProject(({ records }) => findBy(records.connection, 'fromCardId', card.id));
  const to = useProject(({ records }) => findBy(records.connection, 'toCardId', card.id));
  const cards = useProject(({ records }) => records.card);
  const leaving = from.filter((connection) => !isAnswer(connection, cards));
  const reaching = to.filter((connection) => !isAnswer(connection, cards));
  const count = leaving.length + reaching.length;
  const line = (connection: Connection, out: boolean): ReactNode => {
    const other = cards.get(out ? connection.toCardId : connection.fromCardId);
    const title = other ? titleOf(other, t('Untitled card')) : t('Untitled card');
    return (
      <li key={connection.id} className={classes.item}>
        <button type="button" onClick={() => select({ kind: 'connection', id: connection.id })}>
          {out ? (
            <IconArrowRight size={16} aria-hidden="true" />
          ) : (
            <IconArrowLeft size={16} aria-hidden="true" />
          )}
          <span>{title}</span>
          <small>{aboutConnection(connection, out)}</small>
        </button>
        <Tooltip label={t('Remove connection')}>
          <ActionIcon
            aria-label={t('Remove connection to {{title}}', { title })}
            onClick={() =>
              void runOrNotice([{ command: 'remove-connection', input: { connectionId: connection.id } }])
            }
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </li>
    );
  };
  return (
    <Section title={t('Connections')} count={count}>
      {count === 0 && (
        <p className={classes.note}>{t('Select two cards, or drag from one to another, to connect them.')}</p>
      )}
      <ul className={classes.list}>
        {leaving.map((connection) => line(connection, true))}
        {reaching.map((connection) => line(connection, false))}
      </ul>
    </Section>
  );
}

function aboutConnection({ kind, label, share }: Connection, out: boolean): string {
  const flow = out ? t('Leads to') : t('Comes from');
  const answer = out ? t('Addresses') : t('Addressed by');
  return [kind === 'flow' ? flow : answer, label, share === null ? '' : percent(share)]
    .filter((part) => part !== '')
    .join(' · ');
}
