import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { UncheckedCall } from '../../shared/commands/run-command.ts';
import { removedSets } from '../database/responses/store.ts';
import { takeOutOfIndex } from '../answers/index-file.ts';
import { addForgottenRecords, type ForgottenRecord } from '../database/forgotten-records.ts';
import { type Purged, purgeHistory } from '../database/purge-history.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';

export const FORGET = 'forget-participant';
export const MASK = 'mask-answers';

/** Whether commands take something out for good: out of the history too, and out of the file. */
export const isForgetting = (calls: readonly UncheckedCall[]): boolean =>
  calls.some(({ command }) => command === FORGET || command === MASK);

/** What goes: rows of answers of which something was taken out, and what is known to have been forgotten elsewhere. */
export type Forgetting = {
  readonly answers: ReadonlyMap<string, ReadonlySet<number>>;
  readonly elsewhere?: readonly ForgottenRecord[];
};

/**
 * Takes what was forgotten or masked out of everything but the records: history, index of words, files and answers that nothing
 * names any more; and keeps in mind which records those were. Runs in the transaction of the command, so that nothing is forgotten
 * by half.
 */
export function purge(session: Session, made: ChangeSet, { answers, elsewhere = [] }: Forgetting): void {
  const { sqlite, store, responses, revisions, limits } = session;
  // What is deleted is overwritten; the pages that are freed go with `scrub`.
  sqlite.pragma('secure_delete = ON');
  const remove = sqlite.prepare(
    'DELETE FROM blob WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = ?1)',
  );
  const gone = (kind: ForgottenRecord['kind']): readonly string[] =>
    elsewhere.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const participants = new Set(gone('participant'));
  for (const { kind, id, after } of made) if (kind === 'participant' && after === null) participants.add(id);
  // Nothing can bring these back after this step, so what they hold is not kept for it.
  for (const setId of removedSets(sqlite, limits)) responses.remove(setId);
  const purged = purgeHistory(
    sqlite,
    { participants, answers, evidence: new Set(gone('evidence')), sources: new Set(gone('source')) },
    made,
    limits,
  );
  for (const sha256 of purged.files) remove.run({ 1: sha256 });
  const revisionId = revisions.head();
  if (revisionId !== undefined) {
    addForgottenRecords(sqlite, inMind(participants, purged, made, revisionId));
    addForgottenRecords(
      sqlite,
      elsewhere.map((one) => ({ ...one, revisionId })),
    );
  }
  store.reindexEvidence();
}

function inMind(
  participants: ReadonlySet<string>,
  { evidence, sources }: Purged,
  made: ChangeSet,
  revisionId: string,
): readonly ForgottenRecord[] {
  const touched = new Map(made.map(({ kind, id, after }) => [`${kind} ${id}`, after === null]));
  const named = (kind: ForgottenRecord['kind'], ids: ReadonlySet<string>): readonly ForgottenRecord[] =>
    Array.from(ids, (id) => {
      const isGone = touched.get(`${kind} ${id}`);
      return { kind, id, revisionId, what: isGone === undefined ? 'history' : isGone ? 'record' : 'words' };
    });
  return [
    ...Array.from(participants, (id) => ({ kind: 'participant', id, what: 'record', revisionId }) as const),
    ...named('evidence', evidence),
    ...named('source', sources),
  ];
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
