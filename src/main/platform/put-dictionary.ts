import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';

/** The beginning of a dictionary holds the check sum of all the rest. */
const HEAD_BYTES = 32;

/**
 * Copies a dictionary whole to where Chromium looks for it, unless the same one is there. Throws where it cannot; what
 * was there before is then untouched.
 */
export async function putDictionary(from: string, to: string): Promise<void> {
  const [wanted, present] = await Promise.all([signOf(from), signOf(to)]);
  if (wanted === null) throw new Error(`The spelling dictionary ${from} is missing.`);
  if (wanted === present) return;
  await mkdir(dirname(to), { recursive: true });
  const put = await replaceFile(from, to);
  if (!put.ok) throw new Error(put.failure.message);
}

/** Distinguishes one version of a dictionary from another and from half of one; null where there is none. */
async function signOf(path: string): Promise<string | null> {
  try {
    const file = await open(path);
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      await file.read(head, 0, HEAD_BYTES, 0);
      return `${(await file.stat()).size} ${head.toString('hex')}`;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
