import { MAX_SPAN } from '../../model/card.ts';
import type { Id } from '../../model/fields.ts';
import type { Step } from '../../model/step.ts';
import type { Tx } from '../kernel/tx.ts';

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

/** Before a column is put before this one (null: at the map's end): cards that lie over the place cover it too. */
export function coverNewColumn(tx: Tx, mapId: Id, beforeStepId: Id | null): void {
  const columns = columnsOf(tx, mapId);
  const next = beforeStepId === null ? -1 : columns.findIndex((step) => step.id === beforeStepId);
  const before = next > 0 ? columns[next - 1] : undefined;
  if (before) coverColumns(tx, mapId, before.id, 1);
}

/** Before columns are removed: cards that begin elsewhere go on covering what stays of the steps they covered. */
export function uncoverColumns(tx: Tx, mapId: Id, stepIds: ReadonlySet<Id>): void {
  const columns = columnsOf(tx, mapId);
  for (const [index, column] of columns.entries()) {
    if (stepIds.has(column.id)) continue;
    for (const card of tx.list('card', { stepId: column.id })) {
      const gone = columns.slice(index, index + card.span).filter((step) => stepIds.has(step.id)).length;
      if (gone > 0) tx.update('card', card.id, { span: card.span - gone });
    }
  }
}

/** The step whose column comes after this one's; null where it is the last. */
export function columnAfter(tx: Tx, mapId: Id, stepId: Id | undefined): Id | null {
  const columns = columnsOf(tx, mapId);
  const at = columns.findIndex((step) => step.id === stepId);
  return at === -1 ? null : (columns[at + 1]?.id ?? null);
}
