import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeEvidence as removeEvidenceRows } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeEvidence = defineCommand({
  name: 'remove-evidence',
  label: phrase('Remove evidence'),
  input: z.strictObject({ evidenceId: id }),
  references: { evidenceId: 'evidence' },
  run: (tx, { evidenceId }) => {
    removeEvidenceRows(tx, evidenceId);
    return done();
  },
});
