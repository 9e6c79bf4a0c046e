import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Takes the place in a source from a piece of evidence, which stays. */
export const removeHighlight = defineCommand({
  name: 'remove-highlight',
  label: phrase('Remove highlight'),
  input: z.strictObject({ highlightId: id }),
  references: { highlightId: 'highlight' },
  run: (tx, { highlightId }) => {
    tx.remove('highlight', highlightId);
    return done();
  },
});
