import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isFileSystemError } from '../../../files/file-system-error.ts';

/** SHA-256 of a text or of bytes, in hexadecimal. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** SHA-256 of a file, in hexadecimal. Throws what the system says. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The same; null where nothing has that name, an empty text for what is no regular file. Throws what the system says. */
export async function hashIfThere(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isFile() ? await hashOfFile(path) : '';
  } catch (error) {
    if (isFileSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}
