import type { Result } from '../shared/result.ts';
import { exportFailure } from './file-failure.ts';
import { createWholeFile } from './whole-file.ts';

/** Writes a text that was asked for as a whole file, as UTF-8. What is there is replaced; a failure leaves it. */
export async function writeTextFile(path: string, text: string): Promise<Result<null>> {
  const file = await createWholeFile(path, { say: exportFailure });
  if (!file.ok) return file;
  try {
    const written = await file.value.write(Buffer.from(text));
    return written.ok ? await file.value.commit() : written;
  } finally {
    await file.value.discard();
  }
}
