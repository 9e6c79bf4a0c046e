import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { cardSchema } from '../../model/card.ts';
import { id } from '../../model/fields.ts';
import { checkFrequency, checkLinkedMap } from '../kernel/card-fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { need } from '../kernel/tx.ts';

export const editCards = defineCommand({
  name: 'edit-cards',
  label: phrase('Edit card'),
  input: z.strictObject({
    cardIds: z.array(id).min(1).readonly(),
    /** The fields to set on every card named; what is left out stays. */
    fields: cardSchema
      .omit({ id: true, mapId: true, laneId: true, stepId: true, order: true, kind: true })
      .omit({ flowX: true, flowY: true, originId: true })
      .partial(),
  }),
  references: { cardIds: 'card' },
  run: (tx, { cardIds, fields }) => {
    const mapIds = fields.linkedMapId ? cardIds.map((cardId) => need(tx, 'card', cardId).mapId) : [];
    const problem = checkFrequency(fields) ?? checkLinkedMap(tx, fields.linkedMapId, mapIds);
    if (problem) return problem;
    const patch = given(fields);
    // The two ways to say how often exclude each other: setting one clears the other.
    if (typeof patch.frequencyShare === 'number') patch.frequencyRating = null;
    if (typeof patch.frequencyRating === 'number') patch.frequencyShare = null;
    for (const cardId of cardIds) tx.update('card', cardId, patch);
    return done({ ids: cardIds });
  },
});
