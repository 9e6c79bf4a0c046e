import type { CommandInput } from '../../../shared/commands/registry.ts';
import type { Card } from '../../../shared/model/card.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';

export type CardPatch = CommandInput<'edit-cards'>['fields'];

/** Sets fields of one card. */
export const editCard = (card: Pick<Card, 'id'>, fields: CardPatch): Ran =>
  runOrNotice([{ command: 'edit-cards', input: { cardIds: [card.id], fields } }]);

/** Sets fields of many cards as one step of the history. */
export const editCards = (cards: readonly Pick<Card, 'id'>[], fields: CardPatch): Ran =>
  runOrNotice([{ command: 'edit-cards', input: { cardIds: cards.map(({ id }) => id), fields } }]);
