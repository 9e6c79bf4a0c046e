import { basename, dirname } from 'node:path';
import { t } from '../shared/language/translate.ts';
import type { Failure } from '../shared/result.ts';
import { fitName } from './fit-name.ts';
import type { WriteProblem } from './write-problem.ts';

/** Says why an export was not written to `path`, what is safe and what to do. `code` is the system's own. */
export function exportFailure(problem: WriteProblem, path: string, code: string): Failure {
  return { code: problem, message: sentence(problem, basename(path), dirname(path), code) };
}

function sentence(problem: WriteProblem, name: string, folder: string, code: string): string {
  switch (problem) {
    case 'disk-full':
      return t(
        'There is not enough space for “{{name}}” in {{folder}}. Nothing was written and your project is safe. Free some space or choose another folder.',
        { name, folder },
      );
    case 'file-too-large':
      return t(
        '“{{name}}” is too large for the disk of {{folder}}. Nothing was written and your project is safe. Choose another folder or a smaller scale.',
        { name, folder },
      );
    case 'folder-missing':
      return t(
        'The folder {{folder}} could not be found. Nothing was written and your project is safe. Choose another folder.',
        { folder },
      );
    case 'target-is-folder':
      return t(
        '“{{name}}” in {{folder}} is a folder. Nothing was written and your project is safe. Choose another name.',
        { name, folder },
      );
    case 'not-a-file':
      return t(
        '“{{name}}” in {{folder}} is not a regular file. Nothing was written and your project is safe. Choose another name.',
        { name, folder },
      );
    case 'read-only':
      return t(
        'The file “{{name}}” in {{folder}} is write-protected. Nothing was written and your project is safe. Allow changes to the file, or choose another name.',
        { name, folder },
      );
    case 'folder-read-only':
      return t(
        'You don’t have permission to write to the folder {{folder}}. Nothing was written and your project is safe. Choose another folder.',
        { folder },
      );
    case 'disk-read-only':
      return t(
        'The disk of {{folder}} is read-only. Nothing was written and your project is safe. Choose another folder.',
        { folder },
      );
    case 'file-in-use':
      return t(
        '“{{name}}” is open in another program. Nothing was written and your project is safe. Close it there, or choose another name.',
        { name },
      );
    case 'name-too-long':
      return t(
        'The name “{{name}}” is too long for this disk. Nothing was written and your project is safe. Choose a shorter name.',
        { name: shownName(name) },
      );
    case 'write-failed':
      return t(
        '“{{name}}” could not be written in {{folder}} ({{code}}). Nothing was written and your project is safe. Choose another folder.',
        { name, folder, code },
      );
  }
}

/** A long name in a sentence: its beginning. */
export function shownName(name: string): string {
  const short = fitName(name, Infinity, 60);
  return short === name ? name : `${short}…`;
}
