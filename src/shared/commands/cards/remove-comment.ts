import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeComment = defineCommand({
  name: 'remove-comment',
  label: phrase('Remove comment'),
  input: z.strictObject({ commentId: id }),
  references: { commentId: 'comment' },
  run: (tx, { commentId }) => {
    for (const reply of tx.list('comment', { replyTo: commentId })) tx.remove('comment', reply.id);
    tx.remove('comment', commentId);
    return done();
  },
});
