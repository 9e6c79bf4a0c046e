import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { announce } from '../session/announcer.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { select } from '../session/session-store.ts';
import { selectedCards } from './selected.ts';

/**
 * Connects the selected cards in the order in which they were selected. Between an opportunity and a pain point the
 * arrow says that the one answers the other.
 */
export async function connectCards(): Promise<void> {
  const cards = selectedCards();
  const calls = cards.slice(1).flatMap((to, index): CommandCall[] => {
    const from = cards[index];
    if (!from) return [];
    const turned = from.kind === 'pain-point' && to.kind === 'opportunity';
    const [start, end] = turned ? [to, from] : [from, to];
    const kind = start.kind === 'opportunity' && end.kind === 'pain-point' ? 'answers' : 'flow';
    return [{ command: 'add-connection', input: { fromCardId: start.id, toCardId: end.id, kind } }];
  });
  if (calls.length === 0) return;
  const made = await thenGo(runOrNotice(calls), ({ values: [first] }) => {
    if (calls.length === 1 && first?.id !== undefined) select({ kind: 'connection', id: first.id });
  });
  if (made && calls.length > 1) announce(t('{{count}} cards connected', { count: cards.length }));
}
