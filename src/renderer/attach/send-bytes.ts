import { UPLOAD_CHUNK_BYTES } from '../../shared/protocol/host-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';

/** Says how much of a file has arrived, 0..1. */
export type OnProgress = (share: number) => void;

/** What is said where the bytes do not arrive. */
export type SendWords = { readonly cancelled: () => string; readonly unreadable: () => string };

/** Sends a file's bytes to an upload that was begun, piece by piece. Where they do not arrive, the upload is given up. */
export async function sendBytes(
  file: Blob,
  uploadId: string,
  words: SendWords,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Result<null>> {
  for (let from = 0; from < file.size; from += UPLOAD_CHUNK_BYTES) {
    if (signal?.aborted) {
      await askHost('upload-cancel', { uploadId });
      return fail('cancelled', words.cancelled());
    }
    const bytes = await readPiece(file, from);
    if (!bytes) {
      await askHost('upload-cancel', { uploadId });
      return fail('unreadable', words.unreadable());
    }
    const received = await askHost('upload-chunk', { uploadId, bytes });
    if (!received.ok) return received;
    onProgress(Math.min(1, (from + bytes.byteLength) / file.size));
  }
  return ok(null);
}

/** A piece of the file; null where the system cannot read it (a folder, a file that went away). */
const readPiece = (file: Blob, from: number): Promise<Uint8Array<ArrayBuffer> | null> =>
  file
    .slice(from, from + UPLOAD_CHUNK_BYTES)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
