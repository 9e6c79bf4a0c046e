/** `read-table.ts <file>`: looks at a file of answers, samples it, reads all its rows and prints what that cost, as JSON. */
import { readRows } from '../../src/host/import/read/read-rows.ts';
import { sampleRows } from '../../src/host/import/read/sample-rows.ts';
import { sniff } from '../../src/host/import/read/sniff.ts';
import type { TableReading } from './read-tables.ts';
import type { Result } from '../../src/shared/result.ts';

// Not the one of `commands.ts`, which would load the database into what is measured.
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

const [path = ''] = process.argv.slice(2);
const times: number[] = [performance.now()];
const { reading } = valueOf(await sniff(path));
times.push(performance.now());
let rows = 0;
for await (const batch of readRows(path, reading)) rows += valueOf(batch).rows.length;
times.push(performance.now());
// Before the sample, which keeps its rows.
const memory = process.resourceUsage().maxRSS / 1024;
valueOf(await sampleRows(path, reading));
times.push(performance.now());
const [sniffed = 0, read = 0, sample = 0] = times.slice(1).map((time, at) => time - (times[at] ?? 0));
const report: TableReading = { rows, sniff: sniffed, sample, read, memory };
console.log(JSON.stringify(report));
