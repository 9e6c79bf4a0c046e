import type { SourceRead } from '../../shared/protocol/source-api.ts';
import { language } from '../../shared/language/translate.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Transcript } from '../../shared/sources/read/utterance.ts';
import { cancelled } from '../import/failures.ts';
import { startJob } from '../import/job.ts';
import type { SourceFile } from './read-source.ts';

/** A file that is being read. */
export type ReadingSource = {
  readonly done: Promise<Result<SourceRead>>;
  /** Ends it, if it goes on; `done` says that it was cancelled. */
  readonly stop: () => Promise<void>;
};

/** Reads a file that was sent or chosen in a thread of its own, since a long transcript takes seconds, and says which file it is. */
export function sourceIn({
  path,
  name,
  size,
  sha256,
}: SourceFile & { readonly sha256: string }): ReadingSource {
  const job = startJob<Transcript>(
    { kind: 'transcript', path, name, size, language: language() },
    () => undefined,
  );
  const read = async (): Promise<Result<SourceRead>> => {
    const transcript = await job.done;
    if (!transcript) return cancelled();
    return transcript.ok
      ? ok({ transcript: transcript.value, from: { name, sha256, bytes: size } })
      : transcript;
  };
  return { done: read(), stop: job.stop };
}
