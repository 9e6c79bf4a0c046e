import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../build/setup/unzip.mjs';
import { temporaryFolder } from './helpers';
import { makeZip } from './make-zip';

const files = [
  { name: 'App/', text: '', stored: true },
  { name: 'App/run', text: 'a program'.repeat(500), mode: 0o755 },
  { name: 'App/empty', text: '', stored: true },
  { name: 'App/sub/stored.txt', text: 'as it is', stored: true },
  { name: 'App/left-out', text: 'not wanted' },
];
const inside = (name: string) => (name.endsWith('left-out') ? undefined : name.replace('App/', ''));

function zipFile(content: Buffer) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.zip'), content);
  return { zip: join(folder, 'a.zip'), target: join(folder, 'out') };
}

describe('unzip', () => {
  it('unpacks the chosen files with their permissions', async () => {
    const { zip, target } = zipFile(makeZip(files));
    const seen: number[] = [];
    await unzip(zip, target, inside, (done, total) => seen.push(done / total));
    expect(readdirSync(target).sort()).toEqual(['empty', 'run', 'sub']);
    expect(readFileSync(join(target, 'run'), 'utf8')).toBe('a program'.repeat(500));
    expect(readFileSync(join(target, 'sub/stored.txt'), 'utf8')).toBe('as it is');
    if (process.platform !== 'win32') expect(statSync(join(target, 'run')).mode & 0o777).toBe(0o755);
    expect(seen.at(-1)).toBe(1);
  });

  it('refuses an archive that was cut off', async () => {
    const whole = makeZip(files);
    const { zip, target } = zipFile(whole.subarray(0, whole.length - 60));
    await expect(unzip(zip, target, inside, () => {})).rejects.toThrow('zip');
  });

  it('refuses a file whose content does not have its checksum', async () => {
    const damaged = makeZip(files);
    damaged[damaged.indexOf('as it is')] = 'A'.charCodeAt(0);
    const { zip, target } = zipFile(damaged);
    await expect(unzip(zip, target, inside, () => {})).rejects.toThrow('App/sub/stored.txt: damaged');
  });

  it('refuses a path that leads outside the folder', async () => {
    const { zip, target } = zipFile(makeZip([{ name: '../evil', text: 'x' }]));
    await expect(
      unzip(
        zip,
        target,
        (name) => name,
        () => {},
      ),
    ).rejects.toThrow('outside');
  });
});
