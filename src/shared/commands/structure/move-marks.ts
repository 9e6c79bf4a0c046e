import type { Id } from '../../model/fields.ts';
import type { Tx } from '../kernel/tx.ts';

/** Hangs the evidence links and comments of a record on another of its kind. What both have is kept once. */
export function moveMarks(tx: Tx, fromId: Id, toId: Id): void {
  const known = new Set(tx.list('evidenceLink', { targetId: toId }).map((link) => link.evidenceId));
  for (const link of tx.list('evidenceLink', { targetId: fromId })) {
    if (known.has(link.evidenceId)) tx.remove('evidenceLink', link.id);
    else tx.update('evidenceLink', link.id, { targetId: toId });
  }
  for (const comment of tx.list('comment', { targetId: fromId }))
    tx.update('comment', comment.id, { targetId: toId });
}
