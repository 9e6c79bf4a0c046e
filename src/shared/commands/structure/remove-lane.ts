import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { cardKindOfLane } from '../../model/lane.ts';
import { removeLane as removeLaneRows } from '../kernel/cascade.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { placeBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const removeLane = defineCommand({
  name: 'remove-lane',
  label: phrase('Remove lane'),
  input: z.strictObject({
    laneId: id,
    /** A lane of the same map that takes the cards; null removes them with the lane. */
    cardsToLaneId: id.nullable(),
  }),
  references: { laneId: 'lane', cardsToLaneId: 'lane' },
  run: (tx, { laneId, cardsToLaneId }) => {
    const { mapId } = need(tx, 'lane', laneId);
    if (tx.list('lane', { mapId }).length === 1) {
      return refuse('last-lane', t('A map needs at least one lane. Add another one before removing this.'));
    }
    if (cardsToLaneId !== null) {
      const target = need(tx, 'lane', cardsToLaneId);
      const kind = cardKindOfLane[target.kind];
      if (cardsToLaneId === laneId || target.mapId !== mapId || kind === null) {
        return refuse('wrong-lane', t('Choose another lane of this map that can hold cards.'));
      }
      const moving = tx.list('card', { laneId });
      for (const stepId of new Set(moving.map((card) => card.stepId))) {
        const cards = moving.filter((card) => card.stepId === stepId);
        const keys = placeBefore(
          tx,
          'card',
          tx.list('card', { laneId: target.id, stepId }),
          null,
          cards.length,
        );
        cards.forEach((card, index) => {
          tx.update('card', card.id, { laneId: target.id, kind, order: keys[index] ?? card.order });
        });
      }
    }
    removeLaneRows(tx, laneId);
    return done();
  },
});
