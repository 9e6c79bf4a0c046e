import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { speak } from '../shared/language/translate.ts';
import type { ImportJob, ImportMessage } from './import/job.ts';
import { look } from './import/look.ts';
import { processRows } from './import/process-rows.ts';
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

async function run(job: ImportJob): Promise<void> {
  await speak(job.language);
  switch (job.kind) {
    case 'look': {
      const { path, wishes, places } = job;
      return say({
        kind: 'looked',
        result: await look(path, { ...wishes, places, onProgress }),
      });
    }
    case 'check':
      return say({
        kind: 'processed',
        result: await processRows(job.path, job.choices, {
          state: job.state,
          known: job.known,
          onProgress,
        }),
      });
    case 'keep':
      return say({
        kind: 'processed',
        result: await processRows(job.path, job.choices, {
          state: job.state,
          known: job.known,
          onProgress,
          keep: { setId: job.setId, emit: (parts) => say({ kind: 'parts', parts }) },
        }),
      });
  }
}

await run(workerData as ImportJob);
