import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { sameValue } from '../../shared/changes/same-value.ts';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { RecordStore } from './record-store.ts';

/**
 * Writes a change set whose rows are as it says they were. In one timeline they always are; history that
 * somebody edited by hand may not fit, and is refused before it does harm. The caller rolls back.
 */
export function applyToStore(store: RecordStore, changes: ChangeSet): Result<null> {
  for (const change of changes) {
    const now = store.get(change.kind, change.id) ?? null;
    if (!sameValue(now, change.before)) {
      return historyConflict();
    }
    if (change.before === null) {
      if (change.after !== null) store.insert(change.kind, change.after);
    } else if (change.after === null) store.remove(change.kind, change.before);
    else store.update(change.kind, change.before, change.after);
  }
  return ok(null);
}

/** A step of the history that does not fit the project. */
export const historyConflict = (): Result<never> =>
  fail(
    'history-conflict',
    t(
      'The project has changed since this step, so the step cannot be undone or redone. Nothing was changed.',
    ),
  );
