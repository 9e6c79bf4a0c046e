import { basename } from 'node:path';
import { shownName } from '../../files/file-failure.ts';
import { problemOfCode, type WriteProblem } from '../../files/write-problem.ts';
import { t } from '../../shared/language/translate.ts';
import { type Failure, type Result, fail } from '../../shared/result.ts';

/** Says why a project was not saved to `path`, what is safe and what to do. `code` is the system's or SQLite's own. */
export function saveFailure(problem: WriteProblem, path: string, code: string): Failure {
  return { code: problem, message: sentence(problem, shownName(basename(path)), code) };
}

/** As `saveFailure`, where SQLite wrote the file and reports only its own error. */
export function copyFailure(path: string, code: string): Failure {
  const problem =
    code === 'SQLITE_FULL' ? 'disk-full' : code.startsWith('SQLITE_') ? 'write-failed' : problemOfCode(code);
  return saveFailure(problem, path, code);
}

function sentence(problem: WriteProblem, name: string, code: string): string {
  switch (problem) {
    case 'folder-missing':
      return t(
        '“{{name}}” was not saved: its folder could not be found (a drive may have been removed). Your work is safe on this computer. Reconnect the drive, or save to another place.',
        { name },
      );
    case 'disk-full':
      return t(
        '“{{name}}” was not saved: the disk is full. The file is unchanged; your work is safe on this computer. Free some space, or save to another disk.',
        { name },
      );
    case 'file-too-large':
      return t(
        '“{{name}}” was not saved: the project is larger than a file can be on this disk. The file is unchanged; your work is safe on this computer. Save to another disk.',
        { name },
      );
    case 'read-only':
      return t(
        '“{{name}}” was not saved: the file is write-protected. It is unchanged; your work is safe on this computer. Allow changes to the file, or save under another name.',
        { name },
      );
    case 'folder-read-only':
      return t(
        '“{{name}}” was not saved: you don’t have permission to write to its folder. The file is unchanged; your work is safe on this computer. Save to another place.',
        { name },
      );
    case 'disk-read-only':
      return t(
        '“{{name}}” was not saved: its disk is read-only. The file is unchanged; your work is safe on this computer. Save to another disk.',
        { name },
      );
    case 'file-in-use':
      return t(
        '“{{name}}” was not saved: another program has it open. The file is unchanged; your work is safe on this computer. Close it there and save again, or save under another name.',
        { name },
      );
    case 'name-too-long':
      return t(
        '“{{name}}” was not saved: the name is too long for this disk. Your work is safe on this computer. Choose a shorter name.',
        { name },
      );
    case 'target-is-folder':
      return t(
        '“{{name}}” was not saved: a folder with this name already exists. Your work is safe on this computer. Choose another name.',
        { name },
      );
    case 'not-a-file':
      return t(
        '“{{name}}” was not saved: something with this name exists that is not a regular file. Your work is safe on this computer. Choose another name.',
        { name },
      );
    case 'write-failed':
      return t(
        '“{{name}}” was not saved ({{code}}). The file is unchanged; your work is safe on this computer. Try again, or save to another place.',
        { name, code },
      );
  }
}

export const notWhole = (name: string): Result<never> =>
  fail(
    'save-failed',
    t(
      '“{{name}}” was not saved: the saved data could not be read back, so the disk may be failing. The file is unchanged; your work is safe on this computer. Save to another disk.',
      { name },
    ),
  );

/** Codes of what only the person can decide; saving again by itself would not help. */
export const DECISIONS = ['file-changed', 'file-gone', 'hard-link'] as const;

export const isDecision = (code: string | undefined): boolean =>
  DECISIONS.some((decision) => decision === code);

export const changedOnDisk = (name: string): Failure => ({
  code: 'file-changed',
  message: t(
    '“{{name}}” has been changed by another program since it was opened here, so it was not overwritten. Your work is safe on this computer. Merge both, save a copy, or reload the file and lose the changes made here.',
    { name },
  ),
});

export const goneFromDisk = (name: string): Failure => ({
  code: 'file-gone',
  message: t(
    '“{{name}}” has been renamed, moved or deleted since it was opened here. Your work is safe on this computer. Save it here again, or save as another file.',
    { name },
  ),
});

export const hasAnotherName = (name: string): Failure => ({
  code: 'hard-link',
  message: t(
    '“{{name}}” was not saved: the file has a second name on this disk (a hard link), which would keep the old version. Your work is safe on this computer. Save under this name only, or save as another file.',
    { name },
  ),
});
