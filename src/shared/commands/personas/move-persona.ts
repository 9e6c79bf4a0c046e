import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';

export const movePersona = defineCommand({
  name: 'move-persona',
  label: phrase('Move persona'),
  input: z.strictObject({ personaId: id, beforePersonaId: id.nullable() }),
  references: { personaId: 'persona', beforePersonaId: 'persona' },
  run: (tx, { personaId, beforePersonaId }) => {
    if (personaId === beforePersonaId) return done({ id: personaId });
    const order = orderBefore(tx, 'persona', tx.list('persona', {}), beforePersonaId, new Set([personaId]));
    tx.update('persona', personaId, { order });
    return done({ id: personaId });
  },
});
