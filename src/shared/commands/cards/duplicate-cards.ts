import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { byOrder } from '../../model/order.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

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
    const ids = originals.map((cardId, index) => {
      const card = need(tx, 'card', cardId);
      const cell = [...tx.list('card', { laneId: card.laneId, stepId: card.stepId })].sort(byOrder);
      const next = cell[cell.findIndex((other) => other.id === cardId) + 1];
      const copyId = copyIds?.[index] ?? tx.newId();
      tx.insert('card', { ...card, id: copyId, order: orderBefore(tx, 'card', cell, next?.id ?? null) });
      // A copy of a claim rests on the same proof.
      for (const link of tx.list('evidenceLink', { targetId: cardId })) {
        tx.insert('evidenceLink', { ...link, id: tx.newId(), targetId: copyId });
      }
      for (const link of tx.list('tagLink', { targetId: cardId })) {
        tx.insert('tagLink', { ...link, id: tx.newId(), targetId: copyId });
      }
      for (const link of tx.list('personaLink', { targetId: cardId })) {
        tx.insert('personaLink', { ...link, id: tx.newId(), targetId: copyId });
      }
      for (const attachment of tx.list('attachment', { ownerId: cardId })) {
        tx.insert('attachment', { ...attachment, id: tx.newId(), ownerId: copyId });
      }
      return copyId;
    });
    return done({ ids });
  },
});
