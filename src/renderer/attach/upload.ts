import { t } from '../../shared/language/translate.ts';
import { MAX_ATTACHMENT_BYTES } from '../../shared/model/attachment.ts';
import { tooLarge, type Uploaded } from '../../shared/protocol/host-api.ts';
import { fail, type Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import { type OnProgress, sendBytes } from './send-bytes.ts';
import { makeThumbnail } from './thumbnail.ts';

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
  const words = {
    cancelled: () => t('“{{name}}” was not attached: it was cancelled.', { name }),
    unreadable: () =>
      t(
        '“{{name}}” could not be read, so it was not attached. Nothing else was changed. It may be a folder, or it may have been moved.',
        { name },
      ),
  };
  const sent = await sendBytes(file, uploadId, words, onProgress, signal);
  if (!sent.ok) return sent;
  const uploaded = await askHost('upload-end', { uploadId });
  if (!uploaded.ok || uploaded.value.hasThumbnail) return uploaded;
  const picture = await makeThumbnail(file, uploaded.value.mediaType);
  if (!picture) return uploaded;
  const put = await askHost('put-thumbnail', { sha256: uploaded.value.sha256, bytes: picture });
  return put.ok ? { ok: true, value: { ...uploaded.value, hasThumbnail: true } } : put;
}
