import { closeSync, constants, openSync } from 'node:fs';
import { basename } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { t } from '../../shared/language/translate.ts';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { decodeHeader, type HeaderProblem, SEAL_HEADER_BYTES } from './header.ts';
import { isSameBlock, type KeyBlock } from './key-block.ts';
import { readAt } from './read-sealed.ts';
import { type SealKey, sealKeyOf } from './seal-key.ts';

/** Not known to Windows, whose files never wait. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/**
 * The key of a locked file, by the first of the passwords that fits; null of any other file, also of one that cannot be read,
 * of which opening it says why. A key that is `known` asks for no password of a copy of the same file. Refused with `locked`
 * without a password, `wrong-password`, `damaged`, `newer-version`.
 */
export async function unlockFile(
  path: string,
  passwords: readonly string[],
  known: SealKey | null = null,
): Promise<Result<SealKey | null>> {
  const header = headerOf(path);
  if (header === 'not-sealed') return ok(null);
  const name = basename(path);
  if (known && typeof header !== 'string' && isSameBlock(known.block, header.block)) return ok(known);
  return typeof header === 'string' ? headerFailure(name, header) : unlock(name, header.block, passwords);
}

/** The key of a block by the first of the passwords that fits; `name` is what is locked, for what is said. */
export async function unlock(
  name: string,
  block: KeyBlock,
  passwords: readonly string[],
): Promise<Result<SealKey>> {
  if (passwords.length === 0) return { ok: false, failure: locked(name) };
  for (const password of passwords) {
    const key = await sealKeyOf(block, password);
    if (key) return ok(key);
  }
  return fail(
    'wrong-password',
    t(
      'This is not the password of “{{name}}”. Nothing was changed. Look at capital letters and at the language of the keyboard.',
      { name },
    ),
  );
}

export const locked = (name: string): Failure => ({
  code: 'locked',
  message: t('“{{name}}” is a locked copy and opens only with its password. It was not changed.', { name }),
});

/** Says why a locked file cannot be read, whatever its password. */
export function headerFailure(name: string, problem: Exclude<HeaderProblem, 'not-sealed'>): Result<never> {
  return problem === 'newer'
    ? fail(
        'newer-version',
        t(
          '“{{name}}” was locked by a newer version of Throughline. Update Throughline to open it. The file was not changed.',
          { name },
        ),
      )
    : fail(
        'damaged',
        t(
          '“{{name}}” is a locked copy whose beginning is damaged, so no password can open it. The file was not changed. Use another copy of it.',
          { name },
        ),
      );
}

function headerOf(path: string): ReturnType<typeof decodeHeader> {
  let file: number | undefined;
  try {
    // Without waiting: a pipe put in the file's place would hold us for ever.
    file = openSync(path, constants.O_RDONLY | nonBlocking);
    return decodeHeader(readAt(file, 0, SEAL_HEADER_BYTES));
  } catch (error) {
    if (isFileSystemError(error)) return 'not-sealed';
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
