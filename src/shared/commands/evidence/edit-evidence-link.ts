import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { stances } from '../../model/evidence.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

/** Says whether a piece of evidence supports, contradicts or only accompanies something it is linked to. */
export const editEvidenceLink = defineCommand({
  name: 'edit-evidence-link',
  label: phrase('Edit link to evidence'),
  input: z.strictObject({ evidenceId: id, targetId: id, stance: z.enum(stances) }),
  references: { evidenceId: 'evidence' },
  run: (tx, { evidenceId, targetId, stance }) => {
    const links = tx.list('evidenceLink', { targetId }).filter((link) => link.evidenceId === evidenceId);
    if (links.length === 0) return refuse('not-linked', t('This piece of evidence is not linked there.'));
    for (const link of links) tx.update('evidenceLink', link.id, { stance });
    return done();
  },
});
