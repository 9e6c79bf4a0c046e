import { z } from 'zod';
import { id } from '../model/fields.ts';
import { defineCommand, done } from './define-command.ts';

export const removeComment = defineCommand({
  name: 'remove-comment',
  label: 'Remove comment',
  input: z.strictObject({ commentId: id }),
  references: { commentId: 'comment' },
  run: (tx, { commentId }) => {
    tx.remove('comment', commentId);
    return done();
  },
});
