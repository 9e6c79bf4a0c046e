import type { Change, ChangeSet } from './change-set.ts';
import { isSameRecord } from './new-fields.ts';

/**
 * The same effect with at most one change a record: the first `before` and the last `after`.
 * Records that end as they began drop out. Order follows the first touch of each record.
 */
export function squash(changes: ChangeSet): ChangeSet {
  const byRecord = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind}:${change.id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier ? ({ ...change, before: earlier.before } as Change) : change);
  }
  return [...byRecord.values()].filter((change) => !isSameRecord(change.before, change.after));
}
