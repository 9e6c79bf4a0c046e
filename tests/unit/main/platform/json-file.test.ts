import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson, writeJson } from '../../../../src/files/json-file.ts';
import { speak } from '../../../../src/shared/language/translate.ts';

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
      `Die Datei ${path} war beschädigt. Sie wurde als ${path}.damaged beiseitegelegt und eine neue begonnen. ` +
        'Kein Projekt wurde verändert.',
    );
  } finally {
    await speak('en');
  }
});
