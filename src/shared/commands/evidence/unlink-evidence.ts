import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

export const unlinkEvidence = defineCommand({
  name: 'unlink-evidence',
  label: phrase('Unlink evidence'),
  input: z.strictObject({ evidenceId: id, targetId: id }),
  references: { evidenceId: 'evidence' },
  run: (tx, { evidenceId, targetId }) => {
    const links = tx.list('evidenceLink', { targetId }).filter((link) => link.evidenceId === evidenceId);
    if (links.length === 0) return refuse('not-linked', t('This piece of evidence is not linked there.'));
    for (const link of links) tx.remove('evidenceLink', link.id);
    return done();
  },
});
