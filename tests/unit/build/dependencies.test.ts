import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ensureDependencies,
  isInstalled,
  lockfileHash,
  matchesInstalledLockfile,
} from '../../../build/setup/dependencies.mjs';
import { projectPaths } from '../../../build/setup/paths.mjs';
import { writeRecord } from '../../../build/setup/records.mjs';
import { recordingProgress, temporaryFolder } from './helpers';

const lock = (packages: Record<string, unknown>) => JSON.stringify({ lockfileVersion: 3, packages });
const one = { '': { name: 'x' }, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

function project(packages: Record<string, unknown>, installed?: Record<string, unknown>) {
  const paths = projectPaths(temporaryFolder());
  writeFileSync(paths.lockfile, lock(packages));
  if (installed) {
    mkdirSync(paths.modules);
    writeFileSync(paths.installedLockfile, lock(installed));
  }
  return paths;
}

describe('installed packages', () => {
  it('are missing before the first installation', () => {
    const paths = project(one);
    expect(isInstalled(paths)).toBe(false);
    expect(matchesInstalledLockfile(paths)).toBe(false);
  });

  it('are recognised by the stamp, until the lockfile changes', () => {
    const paths = project(one);
    writeRecord(paths.installStamp, { lockfile: lockfileHash(paths.lockfile) });
    expect(isInstalled(paths)).toBe(true);
    writeFileSync(paths.lockfile, `${lock(one)}\n`);
    expect(isInstalled(paths)).toBe(false);
  });

  it('are not recognised by a stamp that was cut off', () => {
    const paths = project(one);
    writeRecord(paths.installStamp, {});
    writeFileSync(paths.installStamp, '{ "lockfile": "');
    expect(isInstalled(paths)).toBe(false);
  });

  it('that npm made itself are taken over without a second installation', async () => {
    const paths = project(one, { 'node_modules/a': one['node_modules/a'] });
    const progress = recordingProgress();
    expect(await ensureDependencies(paths, progress)).toEqual({ ok: true, changed: true });
    expect(progress.said).toEqual([]);
    expect(isInstalled(paths)).toBe(true);
  });

  it('with another version, or one too many, are out of date', () => {
    const other = { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } };
    expect(matchesInstalledLockfile(project(one, other))).toBe(false);
    const extra = { 'node_modules/a': one['node_modules/a'], 'node_modules/b': { version: '1.0.0' } };
    expect(matchesInstalledLockfile(project(one, extra))).toBe(false);
  });

  it('may leave out what is optional', () => {
    const optional = { ...one, 'node_modules/mac-only': { version: '1.0.0', optional: true } };
    expect(matchesInstalledLockfile(project(optional, { 'node_modules/a': one['node_modules/a'] }))).toBe(
      true,
    );
  });

  it('that npm cannot install are a message, and no stamp', async () => {
    const paths = project(one);
    writeFileSync(`${paths.root}/package.json`, '{ this is not JSON');
    const result = await ensureDependencies(paths, recordingProgress());
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('npm ci failed') });
    expect(isInstalled(paths)).toBe(false);
  });
});
