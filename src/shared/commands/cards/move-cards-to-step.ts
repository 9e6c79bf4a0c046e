import type { Id } from '../../model/fields.ts';
import { placeBefore } from '../kernel/ordering.ts';
import type { Tx } from '../kernel/tx.ts';

/** Moves all cards of a step to another step, each in its lane, after the cards that are there. */
export function moveCardsToStep(tx: Tx, fromStepId: Id, toStepId: Id): void {
  const laneIds = new Set(tx.list('card', { stepId: fromStepId }).map((card) => card.laneId));
  for (const laneId of laneIds) {
    const moving = tx.list('card', { laneId, stepId: fromStepId });
    const keys = placeBefore(tx, 'card', tx.list('card', { laneId, stepId: toStepId }), null, moving.length);
    moving.forEach((card, index) => {
      tx.update('card', card.id, { stepId: toStepId, order: keys[index] ?? card.order });
    });
  }
}
