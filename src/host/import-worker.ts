import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { speak } from '../shared/language/translate.ts';
import type { ResponsePart } from './database/responses/store.ts';
import type { ImportJob, ImportMessage } from './import/job.ts';
import { look } from './import/look.ts';
import { processRows } from './import/process-rows.ts';
import { readMarkedSheets } from './import/read/xlsx/workbook-sheets.ts';
import { readMapFile } from './map-import/read-map-file.ts';
import { readSource } from './sources/read-source.ts';
import type { ImportProgress } from '../shared/protocol/import-api.ts';

// A thread of the project host that reads the file of an import and ends. It opens no database: packed values go to the
// host, which stores them between two commands.

z.config({ jitless: true });

const PROGRESS_EVERY = 100;

const say = (message: ImportMessage): void => parentPort?.postMessage(message);

let lastSaid = 0;
function onProgress(progress: ImportProgress): void {
  const now = performance.now();
  if (now - lastSaid < PROGRESS_EVERY) return;
  lastSaid = now;
  say({ kind: 'progress', progress });
}

async function run(job: ImportJob): Promise<ImportMessage> {
  await speak(job.language);
  if (job.kind === 'transcript') return { kind: 'transcript', result: await readSource(job) };
  if (job.kind === 'workbook') return { kind: 'workbook', result: await readMarkedSheets(job.path) };
  if (job.kind === 'map') return { kind: 'map', result: await readMapFile(job.path) };
  if (job.kind === 'look') {
    const { path, wishes, places } = job;
    return { kind: 'looked', result: await look(path, { ...wishes, places, onProgress }) };
  }
  const { path, choices, state, earlier, forgotten } = job;
  const keep =
    job.kind === 'keep'
      ? {
          setId: job.setId,
          emit: (parts: readonly ResponsePart[]): void => say({ kind: 'parts', parts }),
        }
      : undefined;
  const options = { state, earlier, forgotten, onProgress, ...(keep ? { keep } : {}) };
  return { kind: 'processed', result: await processRows(path, choices, options) };
}

say(await run(workerData as ImportJob));
