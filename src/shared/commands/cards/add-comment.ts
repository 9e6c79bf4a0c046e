import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { commentTargets, plainRemark } from '../../model/comment.ts';
import { day, id, text, title } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';

export const addComment = defineCommand({
  name: 'add-comment',
  label: phrase('Add comment'),
  input: z.strictObject({
    id: id.optional(),
    targetKind: z.enum(commentTargets),
    targetId: id,
    text: text.min(1),
    /** Who is asked; '': nobody. */
    addressee: title.default(''),
    due: day.nullable().default(null),
  }),
  references: {},
  run: (tx, { id: wanted, ...fields }) => {
    const problem = checkTarget(tx, fields.targetKind, fields.targetId);
    if (problem) return problem;
    const commentId = wanted ?? tx.newId();
    tx.insert('comment', {
      ...plainRemark,
      ...fields,
      id: commentId,
      author: tx.author,
      createdAt: tx.now,
      resolved: false,
    });
    return done({ id: commentId });
  },
});
