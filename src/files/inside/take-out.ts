import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { ok, type Failure, type Result } from '../../shared/result.ts';
import { isFileSystemError } from '../file-system-error.ts';
import { MOST_INSIDE } from './packed-project.ts';
import { isPdf, projectInPdf } from './pdf-project.ts';
import { isPng, type NoProject, projectInPng } from './png-project.ts';

/** Not known to Windows, whose files never wait. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;
/** Largest PDF that is looked through; a picture is not read as a whole. */
const LARGEST_PDF = 512 * 1024 ** 2;
const MB = 1024 ** 2;

/** True for a PDF or PNG, by its first bytes; false also of what cannot be read. */
export const mayHoldProject = (path: string): boolean =>
  withFile(path, (file) => kindOf(file) !== null) === true;

/** The project file that is inside a PDF or PNG. `isProject`: by the first bytes of what is attached. */
export function takeOut(path: string, isProject: (start: Buffer) => boolean): Result<Buffer> {
  const name = basename(path);
  const taken = withFile(path, (file): Buffer | NoProject => {
    const { size } = fstatSync(file);
    if (kindOf(file) === 'png') return projectInPng(file, size);
    return size > LARGEST_PDF ? 'too-large' : projectInPdf(readFileSync(file), isProject);
  });
  if (taken === null) return { ok: false, failure: reason(name, 'damaged') };
  if (typeof taken === 'string') return { ok: false, failure: reason(name, taken) };
  return isProject(taken) ? ok(taken) : { ok: false, failure: reason(name, 'damaged') };
}

function kindOf(file: number): 'pdf' | 'png' | null {
  const start = Buffer.alloc(8);
  readSync(file, start, 0, start.length, 0);
  return isPdf(start) ? 'pdf' : isPng(start) ? 'png' : null;
}

function withFile<T>(path: string, work: (file: number) => T): T | null {
  let file: number | undefined;
  try {
    // Without waiting: a pipe put in the file's place would hold us for ever.
    file = openSync(path, constants.O_RDONLY | nonBlocking);
    return fstatSync(file).isFile() ? work(file) : null;
  } catch (error) {
    if (isFileSystemError(error)) return null;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function reason(name: string, why: NoProject): Failure {
  switch (why) {
    case 'none':
      return failureOf(
        'no-project-inside',
        t(
          '“{{name}}” has no Throughline project inside, so there is nothing to open. It was not changed. Ask for the project (.journey), or for an export with the project inside.',
          { name },
        ),
      );
    case 'damaged':
      return failureOf(
        'damaged-inside',
        t(
          'The project inside “{{name}}” is damaged: a part of it is missing or was changed. The file was not changed. Use another copy of it.',
          { name },
        ),
      );
    case 'too-large':
      return failureOf(
        'too-large',
        t(
          'What is inside “{{name}}” is larger than {{most}} MB, the most that is taken out of an export. The file was not changed. Ask for the project (.journey) itself.',
          { name, most: MOST_INSIDE / MB },
        ),
      );
    case 'several':
      return failureOf(
        'several-inside',
        t(
          'More than one project is inside “{{name}}”, and which is meant cannot be told. The file was not changed. Ask for the project (.journey) itself.',
          { name },
        ),
      );
    case 'newer':
      return failureOf(
        'newer-version',
        t(
          'The project was put inside “{{name}}” by a newer version of Throughline. Update Throughline to open it. The file was not changed.',
          { name },
        ),
      );
    case 'password':
      return failureOf(
        'locked-inside',
        t(
          '“{{name}}” is a PDF with a password, so what is inside cannot be read. It was not changed. Save its attachment with a PDF reader, then open that here.',
          { name },
        ),
      );
  }
}

const failureOf = (code: string, message: string): Failure => ({
  code,
  message,
});
