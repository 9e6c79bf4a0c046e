import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { UncheckedCall } from '../../shared/commands/run-command.ts';
import { purgeHistory } from '../database/purge-history.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';

export const FORGET = 'forget-participant';

/** The participants that commands forget. */
export const forgottenBy = (calls: readonly UncheckedCall[], changes: ChangeSet): readonly string[] =>
  calls.some(({ command }) => command === FORGET)
    ? changes.flatMap(({ kind, id, after }) => (kind === 'participant' && after === null ? [id] : []))
    : [];

/**
 * Takes participants out of everything but the records: history, index of words, files that nothing names any more. Runs in the
 * transaction of the command, so that nothing is forgotten by half.
 */
export function purge(
  { sqlite, store, limits }: Session,
  participants: readonly string[],
  made: ChangeSet,
): void {
  // What is deleted is overwritten; the pages that are freed go with `scrub`.
  sqlite.pragma('secure_delete = ON');
  const remove = sqlite.prepare(
    'DELETE FROM blob WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = ?1)',
  );
  for (const participantId of participants) {
    const files = purgeHistory(sqlite, participantId, made, limits);
    for (const sha256 of files) remove.run({ 1: sha256 });
  }
  store.reindexEvidence();
}

/**
 * Leaves no trace in the working copy of what was deleted. No other connection may be reading meanwhile. False where the disk
 * has no room for it; what is saved is compact all the same.
 */
export function scrub({ sqlite }: Session): boolean {
  if (!sqlite.open) return false;
  try {
    sqlite.exec('VACUUM');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return false;
  }
}
