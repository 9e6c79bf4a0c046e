/**
 * Works with a project while a disk runs full. Arguments: the folder on the small disk, the data folder, and
 * which of the two lies on it. Prints what happened as JSON; the test judges it.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDocument } from '../../../src/host/document/document.ts';

const [folder = '', dataFolder = '', what = ''] = process.argv.slice(2);
const path = join(folder, 'full.journey');
const filler = join(what === 'data' ? dataFolder : folder, 'filler');
const hash = (): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Takes what space is left. True where the disk is full then. */
function fill(): boolean {
  const file = openSync(filler, 'w');
  try {
    for (let count = 0; count < 4_096; count += 1) writeSync(file, Buffer.alloc(4_096, 1));
    return false;
  } catch {
    return true;
  } finally {
    fsyncSync(file);
    closeSync(file);
  }
}

const opened = openDocument(
  { kind: 'new', template: 'five-stages', name: 'Full' },
  { dataFolder, author: 'Ada' },
);
if (!opened.ok) throw new Error(opened.failure.message);
const document = opened.value;
const { lane, step } = document.snapshot().records;
const addCard = (): ReturnType<typeof document.run> =>
  document.run([
    { command: 'add-card', input: { laneId: lane[0]?.id, stepId: step[0]?.id, title: 'x'.repeat(2_000) } },
  ]);
const first = await document.saveAs(path, false);
const before = hash();
const added = addCard();
const full = fill();
let report: object;
if (what === 'data') {
  let refused = addCard();
  for (let count = 0; refused.ok && count < 2_000; count += 1) refused = addCard();
  const cards = document.snapshot().records.card.length;
  rmSync(filler);
  const again = addCard();
  report = { refused, again, gained: document.snapshot().records.card.length - cards };
} else {
  const failed = await document.save();
  const status = document.status();
  const left = readdirSync(folder);
  const unchanged = hash() === before;
  rmSync(filler);
  const again = await document.save();
  report = { failed, status, left, unchanged, again, changed: hash() !== before };
}
document.close();
process.stdout.write(JSON.stringify({ full, first: first.ok, added: added.ok, ...report }));
