import { open } from 'node:fs/promises';
import type { Result } from '../shared/result.ts';
import { exportFailure } from './file-failure.ts';
import { isFileSystemError } from './file-system-error.ts';
import { createWholeFile } from './whole-file.ts';

const PIECE = 4 * 1024 * 1024;

/** Copies a file over another whole; a failure leaves the old one. */
export async function replaceFile(from: string, to: string): Promise<Result<null>> {
  const created = await createWholeFile(to, { say: exportFailure });
  if (!created.ok) return created;
  const file = created.value;
  try {
    const source = await open(from, 'r');
    try {
      const piece = Buffer.allocUnsafe(PIECE);
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, PIECE);
        if (bytesRead === 0) break;
        const written = await file.write(piece.subarray(0, bytesRead));
        if (!written.ok) return written;
      }
    } finally {
      await source.close();
    }
    return await file.commit();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { ok: false, failure: exportFailure('write-failed', to, error.code ?? '') };
  } finally {
    await file.discard();
  }
}
