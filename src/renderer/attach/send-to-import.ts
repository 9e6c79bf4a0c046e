import { t } from '../../shared/language/translate.ts';
import type { ImportAnswers } from '../../shared/protocol/import-api.ts';
import type { Result } from '../../shared/result.ts';
import { type OnProgress, sendBytes } from './send-bytes.ts';
import { askHost } from '../session/project-store.ts';

/** Sends a file to the host and begins its import there. */
export async function sendToImport(
  file: File,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<ImportAnswers['import-open']>> {
  const { name } = file;
  const begun = await askHost('upload-begin', {
    name,
    mediaType: file.type,
    size: file.size,
    purpose: 'import',
  });
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
  return sent.ok ? askHost('import-open', { uploadId }) : sent;
}
