import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { noFlowPlace } from '../../model/flow-place.ts';
import { byOrder } from '../../model/order.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { listIn, need } from '../kernel/tx.ts';
import { collectAttached } from '../../subtree/collect-structure.ts';
import { insertAttached } from '../../subtree/insert-structure.ts';
import { remapAttached } from '../../subtree/structure.ts';

export const duplicateCards = defineCommand({
  name: 'duplicate-cards',
  label: phrase('Duplicate card'),
  input: z.strictObject({
    cardIds: z.array(id).min(1).readonly(),
    /** Ids for the copies, one a card, for a caller that goes on with them in the same step. */
    copyIds: z.array(id).readonly().optional(),
  }),
  references: { cardIds: 'card' },
  run: (tx, { cardIds, copyIds }) => {
    const originals = [...new Set(cardIds)];
    if (copyIds && copyIds.length !== originals.length) {
      return refuse('wrong-count', t('Give one id for each card that is copied, or none.'));
    }
    const taken = copyIds && checkFreshIds(tx, copyIds);
    if (taken) return taken;
    const copyOf = new Map(originals.map((cardId, index) => [cardId, copyIds?.[index] ?? tx.newId()]));
    for (const [cardId, copyId] of copyOf) {
      const card = need(tx, 'card', cardId);
      const cell = [...tx.list('card', { laneId: card.laneId, stepId: card.stepId })].sort(byOrder);
      const next = cell[cell.findIndex((other) => other.id === cardId) + 1];
      const order = orderBefore(tx, 'card', cell, next?.id ?? null);
      // In the place of its original it would lie on it.
      tx.insert('card', { ...card, ...noFlowPlace, id: copyId, order, originId: cardId });
      // A copy of a claim rests on the same proof; arrows stay with the card they were drawn to.
      const attached = { ...collectAttached(listIn(tx), { cardIds: [cardId] }), connections: [] };
      insertAttached(tx, card.mapId, remapAttached(attached, copyOf));
    }
    const ids = [...copyOf.values()];
    return done({ ids });
  },
});
