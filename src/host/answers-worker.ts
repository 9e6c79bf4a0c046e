import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AnswersEngine } from './answers/engine.ts';
import type { FromWorker, ToWorker, WorkerData } from './answers/answers.ts';

// A thread of the project host that holds the index of imported answers. It reads the working copy by a connection of its own
// and writes only the index beside it; commands go on in the host meanwhile.

z.config({ jitless: true });

const { database, index } = workerData as WorkerData;
const say = (message: FromWorker): void => parentPort?.postMessage(message);
const engine = new AnswersEngine(database, index, (progress) => say({ kind: 'progress', progress }));

let last = Promise.resolve();
parentPort?.on('message', (message: ToWorker) => {
  // What throws ends the thread, and the host says so.
  void (last = last.then(async () => {
    if (message.update) engine.sync(message.update);
    say({ kind: 'told', number: message.number, told: await engine.ask(message.ask) });
  }));
});
