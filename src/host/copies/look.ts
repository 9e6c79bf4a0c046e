import { Worker } from 'node:worker_threads';
import type { CopyRead } from './read-copy.ts';

export type LookJob = {
  /** The project's working copy, which says what it has. */
  readonly database: string;
  readonly projectId: string;
  /** Files beside it that may be copies. */
  readonly paths: readonly string[];
};

/** What each file is, in the order in which they were asked. */
export type Looked = readonly CopyRead[];

/** The built program has it beside itself, the source one folder up. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? '../copies-worker.ts' : './copies-worker.js',
  import.meta.url,
);

export type RunningLook = {
  /** Null where it was stopped. */
  readonly done: Promise<Looked | null>;
  readonly stop: () => void;
};

/** Looks into files in a thread of its own: a slow network drive keeps no command waiting. */
export function startLook(job: LookJob): RunningLook {
  const { promise, resolve, reject } = Promise.withResolvers<Looked | null>();
  const worker = new Worker(script, { workerData: job, execArgv: [] });
  let looked: Looked | null = null;
  let isStopped = false;
  worker.on('message', (message: Looked) => (looked = message));
  worker.on('error', reject);
  worker.on('exit', () => {
    if (looked || isStopped) resolve(isStopped ? null : looked);
    else reject(new Error('The thread that looks at copies ended before it was done'));
  });
  return {
    done: promise,
    stop: () => {
      isStopped = true;
      void worker.terminate();
    },
  };
}
