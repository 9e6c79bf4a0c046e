import { closeSync, constants, existsSync, fstatSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { projectLimits } from '../../shared/model/limits.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { HEADER_BYTES, checkHeader } from '../database/file-header.ts';
import { decodeHeader, isSealed, SEAL_HEADER_BYTES } from '../sealed/header.ts';
import { readAt, type Piece, readSealed, type SealedReader } from '../sealed/read-sealed.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { headerFailure, locked } from '../sealed/unlock.ts';
import { collectLinks, fill, PIECE, type PageLinks, pageSizeOf } from '../database/sqlite/page-links.ts';
import type { Migration } from '../database/migrations/migration.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { writeWhole } from '../../files/write-whole.ts';

/** Not known to Windows, whose files never wait. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** The file a path leads to, with symbolic links followed. A file that is no regular one is refused. */
export function resolveProjectFile(path: string): Result<string> {
  const name = basename(path);
  try {
    // The native call also returns the name as it is written on disks that ignore case.
    const real = realpathSync.native(path);
    const found = statSync(real);
    if (found.isDirectory()) {
      return fail(
        'not-a-file',
        t('“{{name}}” is a folder, not a Throughline project. Choose a .journey file.', { name }),
      );
    }
    if (!found.isFile()) {
      return fail(
        'not-a-file',
        t('“{{name}}” is not a regular file, so it was not opened. Nothing was changed.', { name }),
      );
    }
    return ok(real);
  } catch (error) {
    if (isFileSystemError(error)) return cannotRead(name, error);
    throw error;
  }
}

/**
 * Copies a project file into a new file and looks at its header first; of a locked one what is in it, by its key. The file
 * itself is only read. Answers how the pages of the copy are linked, which costs nothing while they pass.
 */
export function copyIn(
  source: string,
  target: string,
  known: readonly Migration[],
  key: SealKey | null = null,
): Result<PageLinks> {
  const name = basename(source);
  let from: number | undefined;
  let to: number | undefined;
  try {
    // Without waiting: a pipe put in the file's place would hold us for ever.
    from = openSync(source, constants.O_RDONLY | nonBlocking);
    const { size } = fstatSync(from);
    if (size === 0) {
      return fail(
        'empty-file',
        t('“{{name}}” is empty (0 bytes), so there is nothing to open. It was not changed.', { name }),
      );
    }
    if (size > projectLimits.fileBytes) {
      return fail(
        'too-large',
        t('“{{name}}” is larger than 4 GB, the most a project can hold. It was not changed.', { name }),
      );
    }
    const read = pieces(from, size, name, key);
    if (!read.ok) return read;
    const first = read.value.next();
    if (first === 'damaged') return sealDamaged(name);
    const header = first === 'end' ? Buffer.alloc(0) : first.subarray(0, HEADER_BYTES);
    const problem = checkHeader(name, header, read.value.size, known);
    if (problem) return { ok: false, failure: problem };
    for (const side of ['-wal', '-journal']) {
      if (existsSync(`${source}${side}`) && statSync(`${source}${side}`).size > 0) {
        return fail(
          'open-elsewhere',
          t(
            'Another program is using “{{name}}” (there is a file “{{name}}{{side}}”). Close it there, then open it here. It was not changed.',
            { name, side },
          ),
        );
      }
    }
    to = openSync(target, 'wx', 0o600);
    const collected = collectLinks(pageSizeOf(header), read.value.size);
    for (let piece: Piece = first; piece !== 'end'; piece = read.value.next()) {
      if (piece === 'damaged') return sealDamaged(name);
      writeWhole(to, piece);
      collected.add(piece);
    }
    return ok(collected.links());
  } catch (error) {
    if (isFileSystemError(error)) return cannotRead(name, error);
    throw error;
  } finally {
    if (from !== undefined) closeSync(from);
    if (to !== undefined) closeSync(to);
  }
}

/** The file in pieces, of a locked one what is in it. Each but the last is a `PIECE` long, also where it was locked. */
function pieces(file: number, size: number, name: string, key: SealKey | null): Result<SealedReader> {
  const piece = Buffer.allocUnsafe(PIECE);
  const start = readAt(file, 0, SEAL_HEADER_BYTES);
  if (isSealed(start)) {
    const sealed = key ? readSealed(file, key) : fail('other-key', '');
    if (sealed.ok) return sealed;
    const { code } = sealed.failure;
    if (code === 'other-key') return { ok: false, failure: locked(name) };
    return typeof decodeHeader(start) === 'string'
      ? headerFailure(name, code === 'newer' ? 'newer' : 'damaged')
      : sealDamaged(name);
  }
  let position = 0;
  return ok({
    size,
    next: () => {
      const filled = piece.subarray(0, fill(file, piece.subarray(0, size - position), position));
      position += filled.length;
      return filled.length === 0 ? 'end' : filled;
    },
  });
}

const sealDamaged = (name: string): Result<never> =>
  fail(
    'damaged',
    t(
      '“{{name}}” is damaged: the password is right, but a part of what is locked in it was changed or is missing. The file was not changed. Use another copy of it.',
      { name },
    ),
  );

const cannotRead = (name: string, error: NodeJS.ErrnoException): Result<never> => {
  switch (error.code ?? '') {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'not-found',
        t('“{{name}}” could not be found. It may have been moved, renamed or deleted.', { name }),
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        t('You don’t have permission to read “{{name}}”. Ask its owner for access. It was not changed.', {
          name,
        }),
      );
    case 'ENOSPC':
      return fail(
        'disk-full',
        t('There is not enough space on this computer to open “{{name}}”. It was not changed.', { name }),
      );
    case 'ELOOP':
      return fail(
        'not-a-file',
        t('“{{name}}” is a shortcut to a file that no longer exists. Choose the project file itself.', {
          name,
        }),
      );
    default:
      return fail(
        'cannot-read',
        t('“{{name}}” could not be read ({{reason}}). It was not changed.', {
          name,
          reason: error.code ?? error.message,
        }),
      );
  }
};
