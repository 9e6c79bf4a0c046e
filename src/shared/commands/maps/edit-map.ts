import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id, text, title } from '../../model/fields.ts';
import { cardFills, densities, emotionSources, mapSchema, mapStates } from '../../model/map.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editMap = defineCommand({
  name: 'edit-map',
  label: phrase('Edit map'),
  input: z.strictObject({
    mapId: id,
    name: title.optional(),
    state: z.enum(mapStates).optional(),
    scenario: text.optional(),
    scope: text.optional(),
    density: z.enum(densities).optional(),
    cardFill: z.enum(cardFills).optional(),
    answerLines: z.boolean().optional(),
    cardsAcross: mapSchema.shape.cardsAcross.optional(),
    hotSpots: z.boolean().optional(),
    emotionFrom: z.enum(emotionSources).optional(),
    funnel: z.boolean().optional(),
  }),
  references: { mapId: 'map' },
  run: (tx, { mapId, ...patch }) => {
    tx.update('map', mapId, given(patch));
    return done({ id: mapId });
  },
});
