import { type Blobs, createBlobs } from '../database/blobs.ts';
import { createResponses, type Responses } from '../database/responses/store.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';
import type { Lock } from '../database/lock.ts';
import type { ReviewCopy } from '../../shared/model/review-copy.ts';
import { readReviewMark } from '../database/review-mark.ts';
import { type RecordStore, createRecordStore } from '../database/record-store.ts';
import { type Revisions, createRevisions } from '../database/revisions.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import type { Origin } from './origin.ts';
import type { WorkingCopy } from './working-copy.ts';

/** The file the project came from or was saved to last, the lock on it, and its key where it is a locked one. */
export type ProjectFile = { readonly origin: Origin; readonly lock: Lock; readonly key: SealKey | null };

/** A working copy that is open: its database, what it came from and what it holds locked. */
export type Session = {
  readonly workingCopy: WorkingCopy;
  readonly sqlite: Sqlite;
  readonly store: RecordStore;
  readonly revisions: Revisions;
  readonly blobs: Blobs;
  readonly responses: Responses;
  /** History up to here came with the file and is checked before it is used. */
  readonly revisionAtOpen: number;
  readonly recovered: boolean;
  readonly file: ProjectFile | null;
  readonly savedRevision: number;
  /** Waits until what was copied from the file is on the disk, which a change that is answered rests on. */
  readonly untilOnDisk: () => void;
  /** How much the project may hold. */
  readonly limits: ProjectLimits;
  /** What the file says of itself where it is a copy for review; null for every other one. */
  readonly review: ReviewCopy | null;
};

export function createSession(
  workingCopy: WorkingCopy,
  sqlite: Sqlite,
  rest: Pick<Session, 'file' | 'recovered' | 'limits'> & Partial<Pick<Session, 'savedRevision'>>,
): Session {
  const revisions = createRevisions(sqlite, rest.limits);
  const revisionAtOpen = revisions.latest();
  return {
    workingCopy,
    sqlite,
    store: createRecordStore(sqlite),
    revisions,
    blobs: createBlobs(sqlite),
    responses: createResponses(sqlite),
    revisionAtOpen,
    recovered: rest.recovered,
    file: rest.file,
    limits: rest.limits,
    review: readReviewMark(sqlite),
    savedRevision: rest.savedRevision ?? revisionAtOpen,
    untilOnDisk: () => undefined,
  };
}
