/** Opens a project file, says so, and holds it until it is killed. Arguments: the file, the data folder. */
import { openDocument } from '../../../src/host/document/document.ts';

const [path = '', dataFolder = ''] = process.argv.slice(2);
const opened = openDocument({ kind: 'file', path }, { dataFolder, author: 'Child' });
if (!opened.ok) throw new Error(opened.failure.message);
const document = opened.value;
const ran = document.run([{ command: 'edit-project', input: { name: 'By the child' } }]);
process.stdout.write(`${document.opened().workingCopy} ${ran.ok ? 'ran' : ran.failure.code}\n`);
setInterval(() => {}, 60_000);
