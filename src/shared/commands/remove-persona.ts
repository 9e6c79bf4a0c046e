import { z } from 'zod';
import { id } from '../model/fields.ts';
import { removePersona as removePersonaRows } from './cascade.ts';
import { defineCommand, done } from './define-command.ts';

export const removePersona = defineCommand({
  name: 'remove-persona',
  label: 'Remove persona',
  input: z.strictObject({ personaId: id }),
  references: { personaId: 'persona' },
  run: (tx, { personaId }) => {
    removePersonaRows(tx, personaId);
    return done();
  },
});
