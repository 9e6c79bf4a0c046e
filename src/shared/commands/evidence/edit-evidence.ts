import { phrase } from '../../language/translate.ts';
import { evidenceSchema } from '../../model/evidence.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { checkWebLink } from './web-link.ts';

export const editEvidence = defineCommand({
  name: 'edit-evidence',
  label: phrase('Edit evidence'),
  input: evidenceSchema.omit({ id: true }).partial().extend({ evidenceId: id }),
  references: { evidenceId: 'evidence', participantId: 'participant' },
  run: (tx, { evidenceId, ...patch }) => {
    const problem = checkWebLink(patch.link);
    if (problem) return problem;
    tx.update('evidence', evidenceId, given(patch));
    return done({ id: evidenceId });
  },
});
