import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';
import { openSuggestion } from './suggested.ts';

export const rejectSuggestion = defineCommand({
  name: 'reject-suggestion',
  label: phrase('Reject suggestion'),
  input: z.strictObject({ commentId: id }),
  references: { commentId: 'comment' },
  run: (tx, { commentId }) => {
    const open = openSuggestion(need(tx, 'comment', commentId));
    if (!open.ok) return open;
    tx.update('comment', commentId, { outcome: 'rejected', resolved: true });
    return done({ id: commentId });
  },
});
