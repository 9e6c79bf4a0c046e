import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeCard } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeCards = defineCommand({
  name: 'remove-cards',
  label: phrase('Remove card'),
  input: z.strictObject({ cardIds: z.array(id).min(1).readonly() }),
  references: { cardIds: 'card' },
  run: (tx, { cardIds }) => {
    for (const cardId of new Set(cardIds)) removeCard(tx, cardId);
    return done();
  },
});
