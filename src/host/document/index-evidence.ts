import { setImmediate } from 'node:timers/promises';
import { isSqliteError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';

/** Text that goes into the full text index at a time, bytes: some ms of work at the most, however different its words are. */
const SLICE = 100_000;

/**
 * Takes in what is not in the full text index yet. Commands and questions are answered between two slices. Ends early
 * where the session is closed meanwhile.
 */
export async function finishIndex({ sqlite, store }: Session): Promise<void> {
  while (sqlite.open && !store.indexEvidence(SLICE)) await setImmediate();
}

/**
 * As `finishIndex`, for nobody who waits: the first slice, which is all evidence of most projects, at once, and the rest
 * in turns with commands. Where the disk refuses, the first search tries again and fails in the open.
 */
export async function indexInBackground(session: Session): Promise<void> {
  try {
    if (session.store.indexEvidence(SLICE)) return;
    await setImmediate();
    await finishIndex(session);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
  }
}
