import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { tagTargets } from '../../model/tag.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';

export const linkTag = defineCommand({
  name: 'link-tag',
  label: phrase('Assign tag'),
  input: z.strictObject({ tagId: id, targetKind: z.enum(tagTargets), targetId: id }),
  references: { tagId: 'tag' },
  run: (tx, input) => {
    const problem = checkTarget(tx, input.targetKind, input.targetId);
    if (problem) return problem;
    const twin = tx.list('tagLink', { targetId: input.targetId }).find((link) => link.tagId === input.tagId);
    if (twin) return done({ id: twin.id });
    const linkId = tx.newId();
    tx.insert('tagLink', { id: linkId, ...input });
    return done({ id: linkId });
  },
});
