import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { UncheckedCall } from '../../shared/commands/run-command.ts';
import { removedSets } from '../database/responses/store.ts';
import { takeOutOfIndex } from '../answers/index-file.ts';
import { purgeHistory } from '../database/purge-history.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';

export const FORGET = 'forget-participant';
export const MASK = 'mask-answers';

/** Whether commands take something out for good: out of the history too, and out of the file. */
export const isForgetting = (calls: readonly UncheckedCall[]): boolean =>
  calls.some(({ command }) => command === FORGET || command === MASK);

/**
 * Takes what was forgotten or masked out of everything but the records: history, index of words, files and answers that nothing
 * names any more. `answers` are the rows of which something was taken out. Runs in the transaction of the command, so that
 * nothing is forgotten by half.
 */
export function purge(
  { sqlite, store, responses, limits }: Session,
  made: ChangeSet,
  answers: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  // What is deleted is overwritten; the pages that are freed go with `scrub`.
  sqlite.pragma('secure_delete = ON');
  const remove = sqlite.prepare(
    'DELETE FROM blob WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = ?1)',
  );
  const participants = made.flatMap(({ kind, id, after }) =>
    kind === 'participant' && after === null ? [id] : [],
  );
  // Nothing can bring these back after this step, so what they hold is not kept for it.
  for (const setId of removedSets(sqlite, limits)) responses.remove(setId);
  const files = purgeHistory(sqlite, { participants, answers }, made, limits);
  for (const sha256 of files) remove.run({ 1: sha256 });
  store.reindexEvidence();
}

/**
 * Leaves no trace in the working copy of what was deleted. No other connection may be reading meanwhile. False where the disk
 * has no room for it; what is saved is compact all the same.
 */
export function scrub({ sqlite, responses, workingCopy }: Session): boolean {
  if (!sqlite.open) return false;
  try {
    takeOutOfIndex(workingCopy.index, responses.takeChanged());
    sqlite.exec('VACUUM');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return false;
  }
}
