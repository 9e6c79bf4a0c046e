import { MAX_SPAN } from '../model/card.ts';
import type { Id } from '../model/fields.ts';
import type { Step } from '../model/step.ts';
import type { Tx } from './tx.ts';

/** A map's steps in the order of its columns. */
export const columnsOf = (tx: Tx, mapId: Id): readonly Step[] =>
  tx.list('stage', { mapId }).flatMap((stage) => tx.list('step', { stageId: stage.id }));

/**
 * Makes the cards that lie over a column and the one after it cover one column more or less, as when that column is
 * split in two or takes the next one in. Cards that begin elsewhere cover the same steps as before.
 */
export function coverColumns(tx: Tx, mapId: Id, stepId: Id, by: 1 | -1): void {
  const columns = columnsOf(tx, mapId);
  const at = columns.findIndex((step) => step.id === stepId);
  for (const [index, column] of columns.slice(0, at + 1).entries()) {
    for (const card of tx.list('card', { stepId: column.id })) {
      if (index + card.span > at + 1) {
        tx.update('card', card.id, { span: Math.min(MAX_SPAN, card.span + by) });
      }
    }
  }
}
