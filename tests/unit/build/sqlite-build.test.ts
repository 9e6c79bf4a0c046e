import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPaths } from '../../../build/setup/paths.mjs';
import {
  ensureSqlite,
  hasFittingSqlite,
  needsOwnBuild,
  sqliteBinaries,
} from '../../../build/setup/sqlite-build.mjs';
import { recordingProgress, temporaryFolder } from './helpers';

const old = { electronVersion: '33.2.1' };
const current = { electronVersion: '45.4.1' };

function project() {
  const paths = projectPaths(temporaryFolder());
  const cache = join(paths.root, 'cache');
  mkdirSync(paths.sqlitePackage, { recursive: true });
  mkdirSync(cache);
  writeFileSync(join(paths.sqlitePackage, 'package.json'), '{ "version": "13.2.0" }');
  return { paths, cache };
}

describe('better-sqlite3', () => {
  it('needs our own build only below Electron 35', () => {
    expect(needsOwnBuild(old)).toBe(true);
    expect(needsOwnBuild({ electronVersion: '35.0.0' })).toBe(false);
    expect(needsOwnBuild({ electronVersion: 'unknown' })).toBe(false);
  });

  it('is copied from the cache without compiling, again after npm ci', async () => {
    const { paths, cache } = project();
    const { installed, cached } = sqliteBinaries(paths, cache);
    writeFileSync(cached, 'binary');
    expect(hasFittingSqlite(paths, cache, old)).toBe(false);
    await ensureSqlite(paths, cache, old, recordingProgress());
    expect(readFileSync(installed, 'utf8')).toBe('binary');
    expect(hasFittingSqlite(paths, cache, old)).toBe(true);
  });

  it('is built anew for another version of itself', async () => {
    const { paths, cache } = project();
    writeFileSync(sqliteBinaries(paths, cache).cached, 'binary');
    await ensureSqlite(paths, cache, old, recordingProgress());
    writeFileSync(join(paths.sqlitePackage, 'package.json'), '{ "version": "13.3.0" }');
    expect(hasFittingSqlite(paths, cache, old)).toBe(false);
  });

  it('uses its shipped binary again under a current Electron', async () => {
    const { paths, cache } = project();
    const { installed } = sqliteBinaries(paths, cache);
    mkdirSync(dirname(installed), { recursive: true });
    writeFileSync(installed, 'built for the fallback');
    expect(hasFittingSqlite(paths, cache, current)).toBe(false);
    await ensureSqlite(paths, cache, current, recordingProgress());
    expect(existsSync(installed)).toBe(false);
  });
});
