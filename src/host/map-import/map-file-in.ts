import { language } from '../../shared/language/translate.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import type { Result } from '../../shared/result.ts';
import { cancelled } from '../import/failures.ts';
import { startJob } from '../import/job.ts';

/** A file that is being read. */
export type ReadingMap = {
  readonly done: Promise<Result<MapFile>>;
  /** Ends it, if it goes on; `done` says that it was cancelled. */
  readonly stop: () => Promise<void>;
};

/** Reads a file that was sent or chosen in a thread of its own: a hostile one keeps nobody waiting. */
export function mapFileIn({ path }: { readonly path: string }): ReadingMap {
  const job = startJob<MapFile>({ kind: 'map', path, language: language() }, () => undefined);
  const read = async (): Promise<Result<MapFile>> => (await job.done) ?? cancelled();
  return { done: read(), stop: job.stop };
}
