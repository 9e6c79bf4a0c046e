import '../../src/shared/no-eval.ts';
import { openDocument } from '../../src/host/document/document.ts';
import { valueOf } from './commands.ts';

// Opens one project, as the process of every project does once, and prints the ms that it took, and those of the processor.
// Zod is set as it is there.

const [path = '', dataFolder = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const start = performance.now();
const document = valueOf(openDocument({ kind: 'file', path }, { dataFolder, author: '' }));
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(`${ms} ${(user + system) / 1_000}`);
document.discard();
