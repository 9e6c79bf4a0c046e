/** `open-hostile.ts <file> <data folder> <salvage>`: opens a file and prints what that cost, as JSON. */
import { openDocument } from '../../src/host/document/document.ts';
import type { OpeningReport } from './hostile.ts';

const [path = '', dataFolder = '', salvage] = process.argv.slice(2);
const started = performance.now();
const before = process.cpuUsage();
const opened = openDocument(
  { kind: 'file', path, salvage: salvage === 'true' },
  { dataFolder, author: 'Bench' },
);
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(before);
const report: OpeningReport = {
  opened: opened.ok,
  seconds,
  work: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(report));
if (opened.ok) opened.value.discard();
