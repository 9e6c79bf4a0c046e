import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { putDictionary } from '../../../../src/main/platform/put-dictionary.ts';
import { temporaryFolder } from '../../build/helpers.ts';

function places() {
  const folder = temporaryFolder();
  const from = join(folder, 'en.bdic');
  const to = join(folder, 'data', 'Dictionaries', 'en.bdic');
  writeFileSync(from, `BDic${'x'.repeat(100)}`);
  return { from, to, folder: join(folder, 'data', 'Dictionaries') };
}

it('is put in place whole, and left alone while it is the same', async () => {
  const { from, to, folder } = places();
  await putDictionary(from, to);
  expect(readFileSync(to, 'utf8')).toBe(readFileSync(from, 'utf8'));
  utimesSync(to, 1, 1);
  await putDictionary(from, to);
  expect(statSync(to).mtimeMs).toBe(1_000);
  expect(readdirSync(folder)).toEqual(['en.bdic']);
});

it('replaces an older one and half of one', async () => {
  const { from, to, folder } = places();
  mkdirSync(folder, { recursive: true });
  for (const other of [`BDic${'y'.repeat(100)}`, `BDic${'x'.repeat(50)}`, '']) {
    writeFileSync(to, other);
    await putDictionary(from, to);
    expect(readFileSync(to, 'utf8')).toBe(readFileSync(from, 'utf8'));
  }
});

it('leaves what is there when ours is missing', async () => {
  const { from, to, folder } = places();
  mkdirSync(folder, { recursive: true });
  writeFileSync(to, 'an older one');
  await expect(putDictionary(`${from}.gone`, to)).rejects.toThrow('is missing');
  expect(readFileSync(to, 'utf8')).toBe('an older one');
  expect(readdirSync(folder)).toEqual(['en.bdic']);
});
