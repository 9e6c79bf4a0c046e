import { Worker } from 'node:worker_threads';
import type { SealKey } from '../sealed/seal-key.ts';
import type { Identity } from './identify.ts';

export type CopyJob = {
  /** A working copy's database. */
  readonly database: string;
  /** An empty file, which the copy is written into. */
  readonly path: string;
  /** The key that the copy is locked with, and where it is made before it is. */
  readonly seal: { readonly key: SealKey; readonly scratch: string } | null;
};

export type CopyOutcome =
  /** The copy holds the project up to this revision; the identity is the written file's. */
  | { readonly kind: 'written'; readonly revision: number; readonly identity: Identity }
  /** SQLite could not read back what was written. */
  | { readonly kind: 'not-whole' }
  /** A code of SQLite's or the file system's. */
  | { readonly kind: 'refused'; readonly code: string };

/** The built program has it beside itself, the source one folder up. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? '../save-worker.ts' : './save-worker.js',
  import.meta.url,
);

/**
 * Writes a compact copy of a project in a thread of its own, so that commands are answered meanwhile. Answers when the
 * thread has ended and holds no file any more.
 */
export function copyOffThread(job: CopyJob): Promise<CopyOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<CopyOutcome>();
  const worker = new Worker(script, { workerData: job, execArgv: [] });
  let outcome: CopyOutcome | undefined;
  worker.on('message', (message: CopyOutcome) => (outcome = message));
  worker.on('error', reject);
  worker.on('exit', () => {
    if (outcome) resolve(outcome);
    else reject(new Error('The thread that copies the project ended before it was done'));
  });
  return promise;
}
