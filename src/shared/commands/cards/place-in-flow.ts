import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, type Id } from '../../model/fields.ts';
import { MAX_FLOW_PLACE } from '../../model/flow-place.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';
import { need } from '../kernel/tx.ts';

/** Most cards that one call places. */
export const MAX_PLACED_CARDS = 20_000;

const px = z.number().min(-MAX_FLOW_PLACE).max(MAX_FLOW_PLACE);

/** Puts cards where a person has dragged them in the flow. They stay there until the flow is laid out again. */
export const placeInFlow = defineCommand({
  name: 'place-in-flow',
  label: phrase('Move cards in the flow'),
  input: z.strictObject({
    /** The upper left corner of each card in px of the flow, kept in whole ones. Of a card named twice, the last counts. */
    places: z
      .array(z.strictObject({ cardId: id, x: px, y: px }))
      .min(1)
      .max(MAX_PLACED_CARDS)
      .readonly(),
  }),
  references: {},
  run: (tx, { places }) => {
    const wanted = new Map(places.map((place) => [place.cardId, place]));
    const mapIds = new Set<Id>();
    for (const cardId of wanted.keys()) {
      const missing = checkTarget(tx, 'card', cardId);
      if (missing) return missing;
      mapIds.add(need(tx, 'card', cardId).mapId);
    }
    if (mapIds.size > 1)
      return refuse('other-map', t('Only cards of one map can be moved in the flow together.'));
    for (const { cardId, x, y } of wanted.values())
      tx.update('card', cardId, { flowX: whole(x), flowY: whole(y) });
    return done({ ids: [...wanted.keys()] });
  },
});

/** Rounded, and never the zero below zero, which the database does not give back. */
const whole = (figure: number): number => Math.round(figure) + 0;
