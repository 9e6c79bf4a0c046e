import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { plainRemark } from '../../model/comment.ts';
import { id, text } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

export const replyToComment = defineCommand({
  name: 'reply-to-comment',
  label: phrase('Reply to comment'),
  input: z.strictObject({ id: id.optional(), commentId: id, text: text.min(1) }),
  references: { commentId: 'comment' },
  run: (tx, { id: wanted, commentId, text: said }) => {
    const asked = need(tx, 'comment', commentId);
    // A thread is one deep: a reply to a reply answers what began it.
    const first = asked.replyTo === null ? asked : need(tx, 'comment', asked.replyTo);
    const replyId = wanted ?? tx.newId();
    tx.insert('comment', {
      ...plainRemark,
      id: replyId,
      targetKind: first.targetKind,
      targetId: first.targetId,
      author: tx.author,
      text: said,
      createdAt: tx.now,
      resolved: false,
      replyTo: first.id,
    });
    // What somebody still talks about is not settled; what was decided of a suggestion stays decided.
    if (first.resolved && first.outcome === null) tx.update('comment', first.id, { resolved: false });
    return done({ id: replyId });
  },
});
