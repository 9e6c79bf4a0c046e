/** Is a file what it says it is? */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * The integrity string npm uses (`sha512-` and base64) of a file, read as a stream.
 *
 * @param {string} file
 */
export async function fileIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Throws unless the file has the expected integrity string.
 *
 * @param {string} file
 * @param {string} expected
 */
export async function assertIntegrity(file, expected) {
  const actual = await fileIntegrity(file);
  if (actual !== expected) {
    throw new Error(`${file} is not what was asked for: expected ${expected}, got ${actual}`);
  }
}
