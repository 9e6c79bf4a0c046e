import { openDocument } from '../../../src/host/document/document.ts';
import { unlockFile } from '../../../src/host/sealed/unlock.ts';

// Saves a locked project again and again until it is killed; see locked-kill.test.ts.

const [path = '', dataFolder = '', password = ''] = process.argv.slice(2);
const key = await unlockFile(path, [password]);
const opened = openDocument({ kind: 'file', path }, { dataFolder, author: 'Ada' }, key.ok ? key.value : null);
if (!opened.ok) throw new Error(opened.failure.message);
process.stdout.write('open\n');
for (let count = 0; ; count += 1) {
  opened.value.run([{ command: 'add-persona', input: { name: `Saved ${count}` } }]);
  const saved = await opened.value.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  process.stdout.write(`${count}\n`);
}
