import { rmSync } from 'node:fs';
import type { SourceRead } from '../../shared/protocol/source-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type ReadingSource, sourceIn } from '../sources/source-in.ts';
import type { Uploads } from './uploads.ts';

/** The files of transcripts that windows have sent and that are being read, by their uploads. */
export type SourceReads = {
  /** Reads a file, which is then gone. */
  readonly read: (uploadId: string) => Promise<Result<SourceRead>>;
  /** Ends the reading of a file that nobody waits for any more. */
  readonly stop: (uploadId: string) => Promise<Result<null>>;
  readonly stopAll: () => void;
};

export function createSourceReads(uploads: Uploads): SourceReads {
  const running = new Map<string, ReadingSource>();
  return {
    read: async (uploadId) => {
      const file = uploads.handOver(uploadId);
      if (!file.ok) return file;
      const reading = sourceIn(file.value);
      running.set(uploadId, reading);
      try {
        return await reading.done;
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
