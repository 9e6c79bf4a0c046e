import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { commentTargets, plainRemark, suggestedCommands } from '../../model/comment.ts';
import { id, text } from '../../model/fields.ts';
import { MAX_TEXT } from '../../model/limits.ts';
import { replacedBy } from './replaced-by.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';
import { suggestedInput, unusable } from './suggested.ts';

export const suggestChange = defineCommand({
  name: 'suggest-change',
  label: phrase('Suggest change'),
  input: z.strictObject({
    id: id.optional(),
    targetKind: z.enum(commentTargets),
    targetId: id,
    /** Why; may be empty. */
    text: text.default(''),
    command: z.enum(suggestedCommands),
    /** What the command would be given. */
    input: z.record(z.string(), z.unknown()),
  }),
  references: {},
  run: (tx, { id: wanted, targetKind, targetId, text: why, command, input }) => {
    const problem = checkTarget(tx, targetKind, targetId);
    if (problem) return problem;
    const checked = suggestedInput(command, input);
    const asText = JSON.stringify(input);
    if (checked === null || asText.length > MAX_TEXT) return unusable();
    const was = JSON.stringify(replacedBy(command, checked, (kind, of) => tx.get(kind, of)));
    if (was.length > MAX_TEXT) return unusable();
    const commentId = wanted ?? tx.newId();
    tx.insert('comment', {
      ...plainRemark,
      id: commentId,
      targetKind,
      targetId,
      author: tx.author,
      text: why,
      createdAt: tx.now,
      resolved: false,
      suggestion: { command, input: asText, was },
    });
    return done({ id: commentId });
  },
});
