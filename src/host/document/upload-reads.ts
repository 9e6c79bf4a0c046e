import { rmSync } from 'node:fs';
import { ok, type Result } from '../../shared/result.ts';
import { type ReceivedFile, underItsName } from './received-file.ts';
import type { Uploads } from './uploads.ts';

/** The reading of a file that goes on in a thread of its own. */
type Reading<T> = {
  readonly done: Promise<Result<T>>;
  /** Ends it, if it goes on; `done` says that it was cancelled. */
  readonly stop: () => Promise<void>;
};

/** Files that windows have sent and that are being read, by their uploads. */
export type UploadReads<T> = {
  /** Reads a file, which is then gone. */
  readonly read: (uploadId: string) => Promise<Result<T>>;
  /** Ends the reading of a file that nobody waits for any more. */
  readonly stop: (uploadId: string) => Promise<Result<null>>;
  readonly stopAll: () => void;
};

export function createUploadReads<T>(
  uploads: Uploads,
  start: (file: ReceivedFile) => Reading<T>,
): UploadReads<T> {
  const running = new Map<string, Reading<T>>();
  return {
    read: async (uploadId) => {
      const file = uploads.handOver(uploadId);
      if (!file.ok) return file;
      const reading = start(file.value);
      running.set(uploadId, reading);
      try {
        return underItsName(await reading.done, file.value);
      } finally {
        running.delete(uploadId);
        rmSync(file.value.path, { force: true });
      }
    },
    stop: async (uploadId) => {
      await running.get(uploadId)?.stop();
      return ok(null);
    },
    stopAll: () => {
      for (const reading of running.values()) void reading.stop();
    },
  };
}
