import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { personaTargets } from '../../model/persona.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';

export const linkPersona = defineCommand({
  name: 'link-persona',
  label: phrase('Link persona'),
  input: z.strictObject({ personaId: id, targetKind: z.enum(personaTargets), targetId: id }),
  references: { personaId: 'persona' },
  run: (tx, input) => {
    const problem = checkTarget(tx, input.targetKind, input.targetId);
    if (problem) return problem;
    const twin = tx
      .list('personaLink', { targetId: input.targetId })
      .find((l) => l.personaId === input.personaId);
    if (twin) return done({ id: twin.id });
    const linkId = tx.newId();
    tx.insert('personaLink', { id: linkId, ...input });
    return done({ id: linkId });
  },
});
