import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson, writeJson } from '../../../src/files/json-file.ts';
import { writeTextNow } from '../../../src/files/write-text-now.ts';
import { speak } from '../../../src/shared/language/translate.ts';

const schema = z.object({ size: z.number() });
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-json-'));
  path = join(folder, 'deep', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads back what it wrote, and leaves no other file', () => {
  writeJson(path, { size: 3 });
  writeJson(path, { size: 4 });
  expect(readJson(path, schema, { size: 0 })).toEqual({ value: { size: 4 }, message: null });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

it('closes what it opened, also where it may not write', () => {
  const before = readdirSync('/proc/self/fd').length;
  writeJson(path, { size: 3 });
  mkdirSync(join(folder, 'taken'));
  expect(() => writeJson(join(folder, 'taken'), {})).toThrow();
  expect(readdirSync('/proc/self/fd').length).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['deep', 'taken']);
});

it('waits for a scanner that has the file open', () => {
  let refusals = 3;
  writeTextNow(path, 'new', (from, to) => {
    if (refusals-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' });
    renameSync(from, to);
  });
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('writes what a link names, and leaves the link', () => {
  writeJson(path, { size: 3 });
  symlinkSync(path, join(folder, 'link.json'));
  writeJson(join(folder, 'link.json'), { size: 4 });
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  expect(readJson(path, schema, { size: 0 }).value).toEqual({ size: 4 });
});

it('gives the default where there is no file, without a word', () => {
  expect(readJson(path, schema, { size: 7 })).toEqual({ value: { size: 7 }, message: null });
  expect(existsSync(path)).toBe(false);
});

it.each(['', '{"size": 3', '{"size": "big"}', 'null', '\u0000\u0001'])(
  'keeps a damaged file aside: %j',
  (content) => {
    writeJson(path, {});
    writeFileSync(path, content);
    const { value, message } = readJson(path, schema, { size: 7 });
    expect(value).toEqual({ size: 7 });
    expect(message).toContain(`${path}.damaged`);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(content);
    expect(existsSync(path)).toBe(false);
  },
);

it('does not hide that a file may not be read', () => {
  expect(() => readJson(folder, schema, { size: 0 })).toThrow('EISDIR');
});

it('says so in the language that is spoken by the time it is told', async () => {
  writeJson(path, {});
  const read = readJson(path, schema, { size: 7 });
  await speak('de');
  try {
    expect(read.message).toBe(
      `Die Datei ${path} war beschädigt. Sie wurde in ${path}.damaged umbenannt und eine neue angelegt. ` +
        'Ihre Projekte sind nicht betroffen.',
    );
  } finally {
    await speak('en');
  }
});
