import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';
import { openSuggestion, runSuggested } from './suggested.ts';

export const acceptSuggestion = defineCommand({
  name: 'accept-suggestion',
  label: phrase('Accept suggestion'),
  input: z.strictObject({ commentId: id }),
  references: { commentId: 'comment' },
  run: (tx, { commentId }) => {
    const open = openSuggestion(need(tx, 'comment', commentId));
    if (!open.ok) return open;
    const ran = runSuggested(tx, open.value);
    // A card that was removed took its comments along.
    if (ran.ok && tx.get('comment', commentId))
      tx.update('comment', commentId, { outcome: 'accepted', resolved: true });
    return ran;
  },
});
