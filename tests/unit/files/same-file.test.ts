import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSameFile } from '../../../src/files/same-file.ts';

it('knows a file by its links, and two files of the same content apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-same-'));
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('one'), 'x');
  writeFileSync(at('other'), 'x');
  symlinkSync('one', at('soft'));
  linkSync(at('one'), at('hard'));
  expect(['one', 'soft', 'hard', 'other', 'gone'].map((name) => isSameFile(at('one'), at(name)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isSameFile(at('gone'), at('gone'))).toBe(true);
  rmSync(folder, { recursive: true });
});
