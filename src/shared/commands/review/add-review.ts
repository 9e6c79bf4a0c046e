import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import type { Comment } from '../../model/comment.ts';
import { id, moment, text, title } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import type { Tx } from '../kernel/tx.ts';
import { planReview } from './plan-review.ts';

export const addReview = defineCommand({
  name: 'add-review',
  label: phrase('Add review'),
  input: z.strictObject({
    mapId: id,
    comments: z
      .array(
        z.strictObject({
          id,
          target: z.strictObject({
            kind: z.enum(['stage', 'step', 'card']),
            id,
            stageId: id,
            name: title,
          }),
          author: title,
          text: text.min(1),
          createdAt: moment,
          replyTo: id.nullable(),
        }),
      )
      .max(5_000)
      .readonly(),
  }),
  references: {},
  run: (tx, { mapId, comments }) => {
    const plan = planReview(
      comments,
      [mapId, ...tx.list('map', {}).map((map) => map.id)],
      (kind, of) => tx.get(kind, of),
      (of) => tx.get('comment', of),
    );
    if (!plan) return refuse('no-map', t('There is no map left to put the comments on. Nothing was added.'));
    const taken = checkFreshIds(
      tx,
      plan.add.map((comment) => comment.id),
    );
    if (taken) return taken;
    insert(tx, plan.add);
    return done({ ids: plan.add.map((comment) => comment.id) });
  },
});

function insert(tx: Tx, comments: readonly Comment[]): void {
  for (const comment of comments) {
    tx.insert('comment', comment);
    // What somebody still talks about is not settled.
    const first = comment.replyTo === null ? undefined : tx.get('comment', comment.replyTo);
    if (first?.resolved && first.outcome === null) tx.update('comment', first.id, { resolved: false });
  }
}
