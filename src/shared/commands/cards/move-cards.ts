import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { cardKindOfLane } from '../../model/lane.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { placeBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const moveCards = defineCommand({
  name: 'move-cards',
  label: phrase('Move card'),
  input: z.strictObject({
    /** In the order they are to have in the new cell. */
    cardIds: z.array(id).min(1).readonly(),
    toLaneId: id,
    toStepId: id,
    /** The card they are placed before; null: at the end of the cell. */
    beforeCardId: id.nullable().default(null),
  }),
  references: { cardIds: 'card', toLaneId: 'lane', toStepId: 'step', beforeCardId: 'card' },
  run: (tx, { cardIds, toLaneId, toStepId, beforeCardId }) => {
    const lane = need(tx, 'lane', toLaneId);
    const kind = cardKindOfLane[lane.kind];
    if (kind === null)
      return refuse('no-cards-here', t('The lane “{{name}}” cannot hold cards.', { name: lane.name }));
    const cards = [...new Set(cardIds)].map((cardId) => need(tx, 'card', cardId));
    if (need(tx, 'step', toStepId).mapId !== lane.mapId || cards.some((card) => card.mapId !== lane.mapId)) {
      return refuse('other-map', t('Cards can only be moved within their own map.'));
    }
    const moving = new Set(cardIds);
    const siblings = tx.list('card', { laneId: toLaneId, stepId: toStepId });
    // A card dropped before one that moves along lands before the next that stays.
    const from = siblings.findIndex((card) => card.id === beforeCardId);
    const anchor =
      from === -1 ? null : (siblings.slice(from).find((card) => !moving.has(card.id))?.id ?? null);
    const keys = placeBefore(tx, 'card', siblings, anchor, cards.length, moving);
    cards.forEach((card, index) => {
      tx.update('card', card.id, {
        laneId: toLaneId,
        stepId: toStepId,
        kind,
        order: keys[index] ?? card.order,
      });
    });
    return done({ ids: cards.map((card) => card.id) });
  },
});
