import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { day, id, text, title } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editComment = defineCommand({
  name: 'edit-comment',
  label: phrase('Edit comment'),
  input: z.strictObject({
    commentId: id,
    text: text.min(1).optional(),
    resolved: z.boolean().optional(),
    addressee: title.optional(),
    due: day.nullable().optional(),
  }),
  references: { commentId: 'comment' },
  run: (tx, { commentId, ...patch }) => {
    tx.update('comment', commentId, given(patch));
    return done({ id: commentId });
  },
});
