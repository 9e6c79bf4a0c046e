import type { Card } from '../../../shared/model/card.ts';
import type { PlanColumn } from '../../../shared/priorities/plan-query.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';

/** The columns whose cells hold a field of the card; the scores are changed in their matrix. */
export type EditableColumn = Exclude<PlanColumn, 'map' | 'priority'>;

export const isEditable = (column: PlanColumn): column is EditableColumn =>
  column !== 'map' && column !== 'priority';

type Fields = Partial<Pick<Card, 'title' | 'owner' | 'due' | 'status'>>;

/** Sets fields of one card: one step of the history. */
export const editCell = (card: Card, fields: Fields): Ran =>
  runOrNotice([{ command: 'edit-cards', input: { cardIds: [card.id], fields } }]);

/** Empties an owner or a due day; a title and a status cannot be empty. */
export async function clearCell(card: Card, column: PlanColumn): Promise<void> {
  if (column === 'owner' && card.owner !== '') await editCell(card, { owner: '' });
  if (column === 'due' && card.due !== null) await editCell(card, { due: null });
}
