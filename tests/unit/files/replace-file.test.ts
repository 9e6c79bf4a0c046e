import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../../src/files/replace-file.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-replace-'));
  writeFileSync(at('new'), 'new content');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('puts the whole new file where the old one was', async () => {
  writeFileSync(at('old'), 'old content');
  expect(await replaceFile(at('new'), at('old'))).toEqual({ ok: true, value: null });
  expect(readFileSync(at('old'), 'utf8')).toBe('new content');
  expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
});

it('says what went wrong in words, and leaves nothing behind', async () => {
  const nowhere = await replaceFile(at('new'), at('none/file'));
  expect(nowhere).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
  expect(JSON.stringify(nowhere)).toContain('could not be found. Nothing was written');
  mkdirSync(at('taken'));
  expect(await replaceFile(at('new'), at('taken'))).toMatchObject({ ok: false });
  expect(readdirSync(folder).sort()).toEqual(['new', 'taken']);
});
