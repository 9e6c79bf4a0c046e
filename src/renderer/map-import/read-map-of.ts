import { t } from '../../shared/language/translate.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import type { Result } from '../../shared/result.ts';
import { sendBytes } from '../attach/send-bytes.ts';
import { askHost } from '../session/project-store.ts';

/** Sends a file to the host, which reads it as a map in a thread of its own; `onReading` is told by which upload. */
export async function readMapOf(
  file: File,
  onReading: (uploadId: string | null) => void,
): Promise<Result<MapFile>> {
  const { name, type, size } = file;
  const begun = await askHost('upload-begin', { name, mediaType: type, size, purpose: 'import' });
  if (!begun.ok) return begun;
  const words = {
    cancelled: () => t('The import was cancelled. Nothing was imported.'),
    unreadable: () =>
      t(
        '“{{name}}” could not be read. Nothing was imported. It may be a folder, or it may have been moved. Choose it again.',
        { name },
      ),
  };
  const { uploadId } = begun.value;
  const sent = await sendBytes(file, uploadId, words, () => undefined);
  if (!sent.ok) return sent;
  onReading(uploadId);
  const read = await askHost('map-read', { uploadId });
  onReading(null);
  return read;
}
