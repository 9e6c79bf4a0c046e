import { openDocument } from '../../src/host/document/document.ts';
import { valueOf } from './commands.ts';

// Opens one project, as the process of every project does once, and prints the ms that it took.

const [path = '', dataFolder = ''] = process.argv.slice(2);
const start = performance.now();
const document = valueOf(openDocument({ kind: 'file', path }, { dataFolder, author: '' }));
console.log(performance.now() - start);
document.discard();
