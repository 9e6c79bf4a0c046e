import { phrase } from '../../language/translate.ts';
import { personaSchema } from '../../model/persona.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editPersona = defineCommand({
  name: 'edit-persona',
  label: phrase('Edit persona'),
  input: personaSchema.omit({ id: true, order: true }).partial().extend({ personaId: id }),
  references: { personaId: 'persona' },
  run: (tx, { personaId, ...patch }) => {
    tx.update('persona', personaId, given(patch));
    return done({ id: personaId });
  },
});
