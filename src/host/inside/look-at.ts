import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { mayHoldProject } from '../../files/inside/take-out.ts';
import { newId } from '../../shared/model/new-id.ts';
import { readInside } from '../document/open-inside.ts';
import type { ProjectDocument } from '../document/project-document.ts';

export type LookedAt = {
  /** It is a copy of the project that is open, or has one inside. */
  readonly isCopy: boolean;
  /** It is a PDF or PNG as any other, with no project inside. */
  readonly isEmpty: boolean;
};

/** What a file is to the project that is open. Nothing is opened. */
export function lookAt(document: ProjectDocument, path: string): LookedAt {
  if (!mayHoldProject(path)) return { isCopy: document.merges.isCopy(path), isEmpty: false };
  const inside = readInside(path);
  if (!inside.ok) return { isCopy: false, isEmpty: inside.failure.code === 'no-project-inside' };
  const taken = join(document.session().workingCopy.folder, `inside-${newId()}.journey`);
  try {
    writeFileSync(taken, inside.value, { flag: 'wx', mode: 0o600 });
    return { isCopy: document.merges.isCopy(taken), isEmpty: false };
  } catch (error) {
    // Opening it says what is wrong.
    if (isFileSystemError(error)) return { isCopy: false, isEmpty: false };
    throw error;
  } finally {
    rmSync(taken, { force: true });
  }
}
