import { statSync } from 'node:fs';
import { z } from 'zod';
import { identify } from './identify.ts';

/** A file as it was when it was read or written last, to notice when another program changes it. */
export const originSchema = z.object({
  /** Absolute, with symbolic links followed. */
  path: z.string(),
  size: z.number(),
  /** Nanoseconds since 1970, as text: they do not fit a number. */
  modified: z.string(),
  inode: z.string(),
  /** SHA-256 over the size and the bytes, or samples of them where the file is large. */
  fingerprint: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

/** Whether the file at the origin's path is still the one that was identified. */
export function compareWithOrigin(origin: Origin): 'same' | 'changed' | 'gone' {
  const now = statSync(origin.path, { bigint: true, throwIfNoEntry: false });
  if (!now) return 'gone';
  if (
    Number(now.size) === origin.size &&
    now.mtimeNs.toString() === origin.modified &&
    now.ino.toString() === origin.inode
  ) {
    return 'same';
  }
  // Cloud folders and backups touch files without changing them: only the content decides.
  if (!now.isFile() || Number(now.size) !== origin.size) return 'changed';
  return identify(origin.path).fingerprint === origin.fingerprint ? 'same' : 'changed';
}
