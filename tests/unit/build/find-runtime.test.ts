import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRuntime, recordedRuntime } from '../../../build/setup/find-runtime.mjs';
import { projectPaths } from '../../../build/setup/paths.mjs';
import { recordingProgress, temporaryFolder } from './helpers';

let paths: ReturnType<typeof projectPaths>;
let cache: string;

beforeEach(() => {
  paths = projectPaths(temporaryFolder());
  cache = join(paths.root, 'cache');
  mkdirSync(paths.electronPackage, { recursive: true });
  writeFileSync(join(paths.electronPackage, 'package.json'), '{ "version": "45.4.1" }');
});

function makeElectron(folder: string, version = '45.4.1') {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'electron'), '');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  return folder;
}

function makeOwn() {
  makeElectron(join(paths.electronPackage, 'dist'));
  writeFileSync(join(paths.electronPackage, 'path.txt'), 'electron');
}

const noDownload = () => Promise.resolve({ ok: false as const, message: 'GitHub did not answer' });
const find = (options: Parameters<typeof findRuntime>[3]) =>
  findRuntime(paths, cache, recordingProgress(), { system: 'linux-x64', env: {}, ...options });

describe('the search for an Electron', () => {
  it('takes the override before everything else', async () => {
    makeOwn();
    const folder = makeElectron(join(paths.root, 'mine'), 'v44.0.0');
    const downloadOwn = vi.fn(noDownload);
    const result = await find({ env: { ELECTRON_OVERRIDE_DIST_PATH: folder }, downloadOwn });
    const executable = join(folder, 'electron');
    expect(result).toMatchObject({
      runtime: {
        source: 'override',
        electronDist: folder,
        electronVersion: '44.0.0',
        executable,
        fallback: false,
      },
    });
    expect(downloadOwn).not.toHaveBeenCalled();
  });

  it('says so when the override holds no Electron, and tries nothing else', async () => {
    makeOwn();
    const result = await find({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(paths.root, 'nowhere') } });
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'),
    });
  });

  it('takes the package’s own runtime when it is there, without a download', async () => {
    makeOwn();
    const downloadOwn = vi.fn(noDownload);
    const result = await find({ downloadOwn });
    expect(result).toMatchObject({
      ok: true,
      runtime: { source: 'package', electronVersion: '45.4.1', fallback: false },
    });
    expect(downloadOwn).not.toHaveBeenCalled();
  });

  it('downloads the package’s own runtime again when it is of another version', async () => {
    makeOwn();
    writeFileSync(join(paths.electronPackage, 'dist', 'version'), '45.4.0');
    const downloadOwn = vi.fn(() => {
      makeOwn();
      return Promise.resolve({ ok: true as const });
    });
    expect(await find({ downloadOwn })).toMatchObject({ ok: true, runtime: { source: 'package' } });
    expect(downloadOwn).toHaveBeenCalledOnce();
  });

  it('takes the fallback only when the download failed', async () => {
    const makeFallback = vi.fn(() => Promise.resolve(makeElectron(join(cache, 'fallback'))));
    const result = await find({ downloadOwn: noDownload, makeFallback });
    expect(result).toMatchObject({
      ok: true,
      runtime: { source: 'fallback', electronVersion: '33.2.1', fallback: true },
    });
  });

  it('has no fallback on other systems than Linux x64, and says what was tried', async () => {
    const makeFallback = vi.fn(() => Promise.resolve(''));
    const result = await find({ system: 'darwin-arm64', downloadOwn: noDownload, makeFallback });
    expect(makeFallback).not.toHaveBeenCalled();
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('GitHub did not answer') });
  });

  it('says everything that was tried when all of it failed', async () => {
    const makeFallback = () => Promise.reject(new Error('npm could not download it'));
    const result = await find({ downloadOwn: noDownload, makeFallback });
    expect(result).toMatchObject({ ok: false });
    const message = 'message' in result ? result.message : '';
    expect(message).toContain('GitHub did not answer');
    expect(message).toContain('npm could not download it');
    expect(message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(existsSync(paths.runtimeRecord)).toBe(false);
  });
});

describe('the recorded runtime', () => {
  it('is used again as long as it is the one to use', async () => {
    makeOwn();
    const result = await find({ downloadOwn: noDownload });
    expect(recordedRuntime(paths, {})).toEqual('runtime' in result ? result.runtime : undefined);
  });

  it('is forgotten when its executable is gone, the wanted version changed or an override is set', async () => {
    const folder = makeElectron(join(cache, 'fallback'));
    await find({ downloadOwn: noDownload, makeFallback: () => Promise.resolve(folder) });
    expect(recordedRuntime(paths, {})).toBeDefined();
    expect(recordedRuntime(paths, { ELECTRON_OVERRIDE_DIST_PATH: '/elsewhere' })).toBeUndefined();
    writeFileSync(join(paths.electronPackage, 'package.json'), '{ "version": "46.0.0" }');
    expect(recordedRuntime(paths, {})).toBeUndefined();
  });

  it('from an override is forgotten when that is no longer set', async () => {
    const folder = makeElectron(join(paths.root, 'mine'));
    await find({ env: { ELECTRON_OVERRIDE_DIST_PATH: folder } });
    expect(recordedRuntime(paths, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeDefined();
    expect(recordedRuntime(paths, {})).toBeUndefined();
  });
});
