import { t } from '../../shared/language/translate.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import { type OnProgress, sendBytes } from './send-bytes.ts';

/** Sends a file to the host, which will read it for an import; the id by which it is asked to. */
export async function sendUpload(
  file: File,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<string>> {
  const { name, type, size } = file;
  const begun = await askHost('upload-begin', { name, mediaType: type, size, purpose: 'import' });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  const words = {
    cancelled: () => t('The import was cancelled. Nothing was imported.'),
    unreadable: () =>
      t(
        '“{{name}}” could not be read. Nothing was imported. It may be a folder, or it may have been moved. Choose it again.',
        { name },
      ),
  };
  const sent = await sendBytes(file, uploadId, words, onProgress, signal);
  return sent.ok ? ok(uploadId) : sent;
}
