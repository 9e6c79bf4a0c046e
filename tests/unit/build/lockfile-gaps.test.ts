import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillLockfileGaps, lockfileGaps } from '../../../build/setup/lockfile-gaps.mjs';
import { projectPaths } from '../../../build/setup/paths.mjs';

const owner = {
  version: '2.0.0',
  dev: true,
  optionalDependencies: { '@x/tool-darwin-arm64': '2.0.0', '@x/tool-linux-x64-musl': '2.0.0' },
};

describe('the lockfile', () => {
  it('of this project lists the optional packages of every system (run node build/complete-lockfile.mjs)', () => {
    const { packages } = JSON.parse(readFileSync(projectPaths().lockfile, 'utf8'));
    expect(lockfileGaps(packages)).toEqual([]);
  });

  it('of this project names no registry', () => {
    expect(readFileSync(projectPaths().lockfile, 'utf8')).not.toContain('"resolved"');
  });

  it('gets each missing package with its system, and keeps the rest', () => {
    const filled = fillLockfileGaps({ packages: { '': {}, 'node_modules/@x/tool': owner } });
    expect(filled.packages).toEqual({
      '': {},
      'node_modules/@x/tool': owner,
      'node_modules/@x/tool-darwin-arm64': {
        version: '2.0.0',
        dev: true,
        optional: true,
        cpu: ['arm64'],
        os: ['darwin'],
      },
      'node_modules/@x/tool-linux-x64-musl': {
        version: '2.0.0',
        dev: true,
        optional: true,
        cpu: ['x64'],
        libc: ['musl'],
        os: ['linux'],
      },
    });
    expect(lockfileGaps(filled.packages)).toEqual([]);
  });

  it('finds a package in any folder above its owner', () => {
    const packages = {
      '': {},
      'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0' } },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
    };
    expect(lockfileGaps(packages)).toEqual([]);
  });

  it('refuses to guess for which system a package is', () => {
    const packages = { '': {}, 'node_modules/a': { optionalDependencies: { speedups: '1.0.0' } } };
    expect(() => fillLockfileGaps({ packages })).toThrow('node_modules/speedups');
  });
});
