import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { evidenceTargets, stances } from '../../model/evidence.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';

export const linkEvidence = defineCommand({
  name: 'link-evidence',
  label: phrase('Link evidence'),
  input: z.strictObject({
    evidenceId: id,
    targetKind: z.enum(evidenceTargets),
    targetId: id,
    stance: z.enum(stances).default('supports'),
  }),
  references: { evidenceId: 'evidence' },
  run: (tx, input) => {
    const problem = checkTarget(tx, input.targetKind, input.targetId);
    if (problem) return problem;
    const twin = tx
      .list('evidenceLink', { targetId: input.targetId })
      .find((l) => l.evidenceId === input.evidenceId);
    if (twin) return done({ id: twin.id });
    const linkId = tx.newId();
    tx.insert('evidenceLink', { id: linkId, ...input });
    return done({ id: linkId });
  },
});
