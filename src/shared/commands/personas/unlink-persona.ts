import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

export const unlinkPersona = defineCommand({
  name: 'unlink-persona',
  label: phrase('Unlink persona'),
  input: z.strictObject({ personaId: id, targetId: id }),
  references: { personaId: 'persona' },
  run: (tx, { personaId, targetId }) => {
    const links = tx.list('personaLink', { targetId }).filter((link) => link.personaId === personaId);
    if (links.length === 0) return refuse('not-linked', t('This persona is not linked there.'));
    for (const link of links) tx.remove('personaLink', link.id);
    return done();
  },
});
