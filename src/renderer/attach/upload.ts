import { t } from '../../shared/language/translate.ts';
import { MAX_ATTACHMENT_BYTES } from '../../shared/model/attachment.ts';
import { tooLarge, UPLOAD_CHUNK_BYTES, type Uploaded } from '../../shared/protocol/host-api.ts';
import { fail, type Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import { makeThumbnail } from './thumbnail.ts';

/** Says how much of a file has arrived, 0..1. */
export type OnProgress = (share: number) => void;

/**
 * Puts a file's bytes into the project, piece by piece, with a small picture where it is an image. Refused with a
 * sentence where it is too large; `cancelled` where the signal was given.
 */
export async function uploadFile(
  file: File,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Result<Uploaded>> {
  if (file.size > MAX_ATTACHMENT_BYTES) return fail('too-large', tooLarge(file.name));
  const name = file.name === '' ? t('Untitled file') : file.name;
  const begun = await askHost('upload-begin', { name, mediaType: file.type, size: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let from = 0; from < file.size; from += UPLOAD_CHUNK_BYTES) {
    if (signal?.aborted) {
      await askHost('upload-cancel', { uploadId });
      return fail('cancelled', t('“{{name}}” was not attached: it was cancelled.', { name }));
    }
    const bytes = await readPiece(file, from);
    if (!bytes) {
      await askHost('upload-cancel', { uploadId });
      return fail(
        'unreadable',
        t(
          '“{{name}}” could not be read, so it was not attached. Nothing else was changed. It may be a folder, or it may have been moved.',
          { name },
        ),
      );
    }
    const received = await askHost('upload-chunk', { uploadId, bytes });
    if (!received.ok) return received;
    onProgress(Math.min(1, (from + bytes.byteLength) / file.size));
  }
  const uploaded = await askHost('upload-end', { uploadId });
  if (!uploaded.ok || uploaded.value.hasThumbnail) return uploaded;
  const picture = await makeThumbnail(file, uploaded.value.mediaType);
  if (!picture) return uploaded;
  const put = await askHost('put-thumbnail', { sha256: uploaded.value.sha256, bytes: picture });
  return put.ok ? { ok: true, value: { ...uploaded.value, hasThumbnail: true } } : put;
}

/** A piece of the file; null where the system cannot read it (a folder, a file that went away). */
const readPiece = (file: File, from: number): Promise<Uint8Array<ArrayBuffer> | null> =>
  file
    .slice(from, from + UPLOAD_CHUNK_BYTES)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
