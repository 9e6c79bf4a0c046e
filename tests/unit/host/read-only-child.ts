/** Saves into a folder that may not be written, as somebody who is not root. Prints what happened as JSON. */
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDocument } from '../../../src/host/document/document.ts';

const NOBODY = 65_534;
const [folder = '', dataFolder = ''] = process.argv.slice(2);
const opened = openDocument(
  { kind: 'new', template: 'blank', name: 'Read only' },
  { dataFolder, author: 'Ada' },
);
if (!opened.ok) throw new Error(opened.failure.message);
const document = opened.value;
if (process.getuid?.() === 0) {
  for (const path of [
    dataFolder,
    ...readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).map((name) => join(dataFolder, name)),
  ]) {
    chownSync(path, NOBODY, NOBODY);
  }
  process.seteuid?.(NOBODY);
}
const path = join(folder, 'there.journey');
const report = { failed: await document.saveAs(path, true), left: readdirSync(folder) };
process.seteuid?.(process.getuid?.() ?? 0);
chmodSync(folder, 0o755);
document.close();
process.stdout.write(JSON.stringify(report));
