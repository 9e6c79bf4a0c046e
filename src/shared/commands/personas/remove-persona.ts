import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removePersona as removePersonaRows } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removePersona = defineCommand({
  name: 'remove-persona',
  label: phrase('Remove persona'),
  input: z.strictObject({ personaId: id }),
  references: { personaId: 'persona' },
  run: (tx, { personaId }) => {
    removePersonaRows(tx, personaId);
    return done();
  },
});
