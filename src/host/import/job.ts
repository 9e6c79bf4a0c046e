import { Worker } from 'node:worker_threads';
import type { Language } from '../../shared/language/languages.ts';
import type { FileState } from '../../shared/feedback/table.ts';
import type { ImportChoices, ImportLook, ImportProgress } from '../../shared/protocol/import-api.ts';
import type { Result } from '../../shared/result.ts';
import type { Transcript } from '../../shared/sources/read/utterance.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import type { ReadSheet } from '../../shared/workbook/read/read-sheet.ts';
import type { LookWishes } from './look.ts';
import type { Processed } from './process-rows.ts';
import type { EarlierKeys } from './earlier-keys.ts';
import type { ForgottenRows } from '../database/responses/forgotten.ts';
import type { ResponsePart } from '../database/responses/store.ts';

/** What a thread of an import does with its file. */
export type ImportJob = { readonly path: string; readonly language: Language } & (
  | {
      readonly kind: 'look';
      readonly wishes: LookWishes;
      readonly places: readonly string[];
    }
  | {
      readonly kind: 'check';
      readonly choices: ImportChoices;
      readonly state: FileState;
      readonly earlier: readonly EarlierKeys[];
      readonly forgotten: ForgottenRows;
    }
  | {
      readonly kind: 'keep';
      readonly choices: ImportChoices;
      readonly state: FileState;
      readonly earlier: readonly EarlierKeys[];
      readonly forgotten: ForgottenRows;
      readonly setId: string;
    }
  /** Reads a transcript or notes. */
  | { readonly kind: 'transcript'; readonly name: string; readonly size: number }
  /** Reads an exported workbook that comes back. */
  | { readonly kind: 'workbook' }
  /** Reads a file as a map. */
  | { readonly kind: 'map' }
);

/** What the thread says. `done` is the last. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** Packed values, part by part. */
  | { readonly kind: 'parts'; readonly parts: readonly ResponsePart[] }
  | { readonly kind: 'looked'; readonly result: Result<ImportLook> }
  | { readonly kind: 'processed'; readonly result: Result<Processed> }
  | { readonly kind: 'transcript'; readonly result: Result<Transcript> }
  | { readonly kind: 'workbook'; readonly result: Result<readonly ReadSheet[]> }
  | { readonly kind: 'map'; readonly result: Result<MapFile> };

/** The built program has it beside itself, the source one folder up. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? '../import-worker.ts' : './import-worker.js',
  import.meta.url,
);

/** A job that goes on in a thread of its own. */
export type RunningJob<T> = {
  /** Null where it was stopped. */
  readonly done: Promise<Result<T> | null>;
  readonly stop: () => Promise<void>;
};

/** Starts a job. What `onMessage` throws ends it and comes out of `done`. */
export function startJob<T>(job: ImportJob, onMessage: (message: ImportMessage) => void): RunningJob<T> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<T> | null>();
  const worker = new Worker(script, { workerData: job, execArgv: [] });
  let outcome: Result<T> | null = null;
  let isStopped = false;
  worker.on('message', (message: ImportMessage) => {
    if (isStopped) return;
    try {
      // Which of both is said follows from the job's kind, and so does what the caller waits for.
      if ('result' in message) outcome = message.result as Result<T>;
      else onMessage(message);
    } catch (error) {
      isStopped = true;
      reject(error instanceof Error ? error : new Error(String(error)));
      void worker.terminate();
    }
  });
  worker.on('error', reject);
  worker.on('exit', () => {
    if (outcome || isStopped) resolve(outcome);
    else reject(new Error('The thread of an import ended before it was done'));
  });
  return {
    done: promise,
    stop: async () => {
      isStopped = true;
      await worker.terminate();
    },
  };
}
