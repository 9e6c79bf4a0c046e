import { existsSync, readdirSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';
import { WORKING_COPY_NOTE, workingCopyNoteSchema } from '../../shared/protocol/host-control.ts';
import type { StartInfo } from '../../shared/protocol/main-api.ts';
import { readJson } from '../../files/json-file.ts';

/** Unsaved work of earlier runs, newest first. Copies whose process still runs are someone's open project. */
export const recoverableCopies = (folder: string): StartInfo['recovered'] =>
  unsavedCopies(folder)
    .filter(({ inUse }) => !inUse)
    .map(({ workingCopy, name, changedAt }) => ({ workingCopy, name, changedAt }))
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));

/** Names of copies with unsaved work whose process still runs. */
export const copiesInUse = (folder: string): readonly string[] =>
  unsavedCopies(folder)
    .filter(({ inUse }) => inUse)
    .map(({ workingCopy }) => workingCopy);

type UnsavedCopy = StartInfo['recovered'][number] & { readonly inUse: boolean };

function unsavedCopies(folder: string): readonly UnsavedCopy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: workingCopy }) => {
      const note = readJson(
        join(folder, workingCopy, WORKING_COPY_NOTE),
        workingCopyNoteSchema.nullable(),
        null,
      ).value;
      if (!note?.unsaved) return [];
      const inUse = isRunning(note.pid) && Date.parse(note.changedAt) > startOfSystem();
      return [{ workingCopy, name: note.name, changedAt: note.changedAt, inUse }];
    });
}

/** Removes a working copy for good; the person was asked. A name that is no plain folder name is refused. */
export function removeWorkingCopy(folder: string, workingCopy: string): boolean {
  if (workingCopy === '' || workingCopy.startsWith('.') || basename(workingCopy) !== workingCopy)
    return false;
  rmSync(join(folder, workingCopy), { recursive: true, force: true });
  return true;
}

/** Signal 0 only asks whether the process is there; EPERM says it is, and someone else's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Process numbers of before the last start of the system belong to others now. */
const startOfSystem = (): number => Date.now() - uptime() * 1000;
