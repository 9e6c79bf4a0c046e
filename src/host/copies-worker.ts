import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { LookJob, Looked } from './copies/look.ts';
import { readCopy } from './copies/read-copy.ts';
import { readGraph } from './database/history-graph.ts';
import { openToRead } from './database/sqlite/connection.ts';

// A thread of the project host that looks whether files beside the project are copies of it, and ends. It reads the working
// copy by a connection of its own, as it is at one moment.

z.config({ jitless: true });

function run({ database, projectId, paths }: LookJob): Looked {
  const sqlite = openToRead(database);
  try {
    const mine = readGraph(sqlite);
    return paths.map((path) => readCopy(path, projectId, mine));
  } finally {
    sqlite.close();
  }
}

parentPort?.postMessage(run(workerData as LookJob));
