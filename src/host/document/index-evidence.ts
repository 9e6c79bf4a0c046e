import { setImmediate } from 'node:timers/promises';
import { isDiskError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';

/** Text that goes into the full text index at a time, bytes: some ms of work at the most, however different its words are. */
const SLICE = 100_000;

/** Takes the first slice of evidence into the full text index: all of it, in most projects. */
export const beginIndex = (session: Session): boolean => session.store.indexEvidence(SLICE);

/**
 * Takes in what is not in the full text index yet. Commands and questions are answered between two slices. Ends early
 * where the session is closed meanwhile.
 */
export async function finishIndex({ sqlite, store }: Session): Promise<void> {
  while (sqlite.open && !store.indexEvidence(SLICE)) await setImmediate();
}

/** Finishes it while nobody waits. Where the disk refuses, the first search tries again. */
export async function indexInBackground(session: Session): Promise<void> {
  await setImmediate();
  try {
    await finishIndex(session);
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}
