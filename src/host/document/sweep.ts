import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '../../shared/model/fields.ts';
import { WORKING_COPY_NOTE, workingCopyNoteSchema } from '../../shared/protocol/host-control.ts';
import { blockOfWorkingCopy, removeWorkingCopy, reopenWorkingCopy } from './working-copy.ts';

/** A host that ended a moment ago may be on its way back to its working copy; milliseconds. */
const GRACE = 10 * 60 * 1000;
/** What is locked lies there for all to read: as short as it can be, which is longer than a host takes to start again. */
const GRACE_OF_LOCKED = 60 * 1000;

/** Removes working copies that an earlier run left with nothing unsaved in them. */
export function sweepWorkingCopies(dataFolder: string): void {
  if (!existsSync(dataFolder)) return;
  for (const entry of readdirSync(dataFolder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !id.safeParse(entry.name).success) continue;
    const folder = join(dataFolder, entry.name);
    const isLocked = blockOfWorkingCopy(dataFolder, entry.name) !== null;
    if (!isSettled(join(folder, WORKING_COPY_NOTE), isLocked ? GRACE_OF_LOCKED : GRACE)) continue;
    // Taking its lock proves that nobody works in it.
    const taken = reopenWorkingCopy(dataFolder, entry.name);
    if (taken.ok) removeWorkingCopy(taken.value);
  }
}

/** True for a note, some time old, without unsaved changes. What cannot be read is left alone. */
function isSettled(notePath: string, grace: number): boolean {
  const found = statSync(notePath, { throwIfNoEntry: false });
  if (!found || Date.now() - found.mtimeMs < grace) return false;
  try {
    const note = workingCopyNoteSchema.safeParse(JSON.parse(readFileSync(notePath, 'utf8')));
    return note.success && !note.data.unsaved;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
