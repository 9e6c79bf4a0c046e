import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { type ExportList, LIST_NAME, openExportList } from '../../../../../src/main/cli/batch/export-list.ts';
import { hashOf } from '../../../../../src/main/cli/batch/file-hash.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const KEY = hashOf('key');
const map = { id: 'm', name: 'Map' };

/** Writes a file as an export does. */
function write(
  list: ExportList,
  file: string,
  content: string,
): { file: string; sha256: string; map: typeof map } {
  writeFileSync(at(file), content);
  list.wrote(file, hashOf(content));
  return { file, sha256: hashOf(content), map };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-list-'));
});

it('knows what was written, also the next time', async () => {
  const list = openExportList(folder);
  const outputs = [write(list, 'a.pdf', 'one'), write(list, 'b.pdf', 'two')];
  list.finished(KEY, outputs);
  list.save(true);
  const next = openExportList(folder);
  expect(next.message).toBeNull();
  expect(await next.intact(KEY)).toEqual(outputs);
  expect(await next.mayWrite('a.pdf')).toBe(true);
});

it('takes a file that was changed, or that somebody else wrote, for theirs', async () => {
  const list = openExportList(folder);
  list.finished(KEY, [write(list, 'a.pdf', 'one')]);
  writeFileSync(at('a.pdf'), 'edited by hand');
  writeFileSync(at('theirs.pdf'), 'theirs');
  expect(await list.intact(KEY)).toBeNull();
  expect(await list.mayWrite('a.pdf')).toBe(false);
  expect(await list.mayWrite('theirs.pdf')).toBe(false);
  expect(await list.mayWrite('new.pdf')).toBe(true);
});

it('does not take an export for unchanged whose file another one has replaced', async () => {
  const list = openExportList(folder);
  list.finished(KEY, [write(list, 'a.pdf', 'light')]);
  list.finished(hashOf('dark'), [write(list, 'a.pdf', 'dark')]);
  list.save(true);
  expect(await openExportList(folder).intact(KEY)).toBeNull();
  expect(await openExportList(folder).mayWrite('a.pdf')).toBe(true);
});

it.each([
  ['no JSON', '{"kind":'],
  ['something else', '{"files":{}}'],
  ['a path out of the folder', JSON.stringify(listWith('../../etc/passwd'))],
  ['an absolute path', JSON.stringify(listWith('/dev/zero'))],
  ['a drive', JSON.stringify(listWith('C:/x'))],
  ['a newer version', JSON.stringify({ ...listWith('a.pdf'), version: 2 })],
])('says that a list is not usable that holds %s, and keeps it beside', async (_what, content) => {
  writeFileSync(at(LIST_NAME), content);
  writeFileSync(at('a.pdf'), 'x');
  const list = openExportList(folder);
  expect(list.message).toContain(`${LIST_NAME}.damaged`);
  expect(readFileSync(at(`${LIST_NAME}.damaged`), 'utf8')).toBe(content);
  expect(await list.mayWrite('a.pdf')).toBe(false);
});

function listWith(file: string): object {
  return { kind: 'throughline-exports', version: 1, files: { [file]: hashOf('x') }, done: {} };
}

it('leaves it to the writer to say that a folder is in the way', async () => {
  mkdirSync(at('a.pdf'));
  expect(await openExportList(folder).mayWrite('a.pdf')).toBe(true);
});

it('writes nothing where nothing was exported', () => {
  openExportList(folder).save(true);
  expect(existsSync(at(LIST_NAME))).toBe(false);
});
