import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { showCard } from '../../actions/show.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { Section } from '../../ui/Section.tsx';
import { titleOf } from '../../ui/words.ts';
import { CardPicker } from './CardPicker.tsx';
import classes from './inspector.module.css';

type Answered = { readonly connection: Connection; readonly other: Card };

/** Which kind of card is at the other end of an answer; null where a card neither answers nor is answered. */
const otherKind = (card: Pick<Card, 'kind'>): 'pain-point' | 'opportunity' | null =>
  card.kind === 'opportunity' ? 'pain-point' : card.kind === 'pain-point' ? 'opportunity' : null;

/** True for an arrow that `AnswerLinks` shows: from an opportunity to a pain point it answers. */
export const isAnswer = (connection: Connection, cards: ReadonlyMap<string, Card>): boolean =>
  connection.kind === 'answers' &&
  cards.get(connection.fromCardId)?.kind === 'opportunity' &&
  cards.get(connection.toCardId)?.kind === 'pain-point';

/** The pain points an opportunity answers, or the opportunities that answer a pain point; more are found by typing. */
export function AnswerLinks({ card }: { readonly card: Card }): ReactNode {
  const answers = card.kind === 'opportunity';
  const near = answers ? 'fromCardId' : 'toCardId';
  const far = answers ? 'toCardId' : 'fromCardId';
  const connections = useProject(({ records }) => findBy(records.connection, near, card.id));
  const cards = useProject(({ records }) => records.card);
  const kind = otherKind(card);
  if (kind === null) return null;
  const linked = connections.flatMap((connection): Answered[] => {
    const other = cards.get(connection[far]);
    return other && isAnswer(connection, cards) ? [{ connection, other }] : [];
  });
  const link = (other: Card): Promise<unknown> => {
    const [from, to] = answers ? [card, other] : [other, card];
    return runOrNotice(
      [{ command: 'add-connection', input: { fromCardId: from.id, toCardId: to.id, kind: 'answers' } }],
      'link-answer',
    );
  };
  return (
    <Section title={answers ? t('Addresses') : t('Addressed by')} count={linked.length}>
      {linked.length > 0 && (
        <ul className={classes.list}>
          {linked.map(({ connection, other }) => (
            <Line key={connection.id} connection={connection} other={other} />
          ))}
        </ul>
      )}
      <CardPicker
        key={card.id}
        label={answers ? t('Link a pain point') : t('Link an opportunity')}
        card={card}
        kind={kind}
        taken={new Set(linked.map(({ other }) => other.id))}
        onPick={link}
      />
    </Section>
  );
}

function Line({ connection, other }: Answered): ReactNode {
  const title = titleOf(other, t('Untitled card'));
  return (
    <li className={classes.item}>
      <button type="button" onClick={() => goTo(other)}>
        <CardIcon kind={other.kind} />
        <span dir="auto">{title}</span>
      </button>
      <Tooltip label={t('Unlink')}>
        <ActionIcon
          aria-label={t('Unlink {{title}}', { title })}
          onClick={() =>
            void runOrNotice([{ command: 'remove-connection', input: { connectionId: connection.id } }])
          }
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

/** On the map it comes into view; among the priorities one stays there. */
function goTo(card: Card): void {
  if (sessionStore.getState().screen === 'map') showCard(card.id);
  else select({ kind: 'cards', ids: [card.id] });
}
