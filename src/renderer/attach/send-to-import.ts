import type { ImportAnswers } from '../../shared/protocol/import-api.ts';
import type { Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import type { OnProgress } from './send-bytes.ts';
import { sendUpload } from './send-upload.ts';

/** Sends a file to the host and begins its import there. */
export async function sendToImport(
  file: File,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<ImportAnswers['import-open']>> {
  const sent = await sendUpload(file, onProgress, signal);
  return sent.ok ? askHost('import-open', { uploadId: sent.value }) : sent;
}
