import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../build/setup/paths.mjs';

describe('the set-up, when nothing is to do', () => {
  it('says nothing with --quiet, and takes a moment only', () => {
    const run = () => {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(projectRoot, 'build', 'setup.mjs'), '--quiet'],
        { encoding: 'utf8' },
      );
      return { status, said: stdout + stderr, ms: performance.now() - start };
    };
    const runs = [run(), run(), run()];
    for (const { status, said } of runs) expect({ status, said }).toEqual({ status: 0, said: '' });
    // 0.1 to 0.2 s on an idle machine; the limit leaves room for tests running beside this one.
    expect(Math.min(...runs.map(({ ms }) => ms))).toBeLessThan(1000);
  });
});
