import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import type { Result } from '../../shared/result.ts';
import { sendUpload } from '../attach/send-upload.ts';
import { askHost } from '../session/project-store.ts';

/** Sends a file to the host, which reads it as a map in a thread of its own; `onReading` is told by which upload. */
export async function readMapOf(
  file: File,
  onReading: (uploadId: string | null) => void,
): Promise<Result<MapFile>> {
  const sent = await sendUpload(file);
  if (!sent.ok) return sent;
  const uploadId = sent.value;
  onReading(uploadId);
  const read = await askHost('map-read', { uploadId });
  onReading(null);
  return read;
}
