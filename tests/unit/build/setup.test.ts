import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../build/setup/paths.mjs';

/** Loaded before the set-up: whatever would take time (a process, a request, a file written) fails. */
const nothingSlow = `
  import { createRequire, syncBuiltinESMExports } from 'node:module';
  const require = createRequire(${JSON.stringify(join(projectRoot, 'package.json'))});
  const deny = (name, what) => {
    const part = require(name);
    for (const each of what) part[each] = () => { throw new Error(name + '.' + each + ' was called'); };
  };
  const { spawn } = require('node:child_process');
  deny('node:child_process', ['spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
  require('node:child_process').spawn = (program, ...rest) => {
    if (program !== 'ldd') throw new Error(program + ' was started');
    return spawn(program, ...rest);
  };
  deny('node:http', ['request', 'get']);
  deny('node:https', ['request', 'get']);
  deny('node:fs', ['writeFileSync', 'rmSync', 'cpSync', 'createWriteStream']);
  globalThis.fetch = () => { throw new Error('fetch was called'); };
  syncBuiltinESMExports();
`;

describe('the set-up, when nothing is to do', () => {
  it('says nothing with --quiet, starts nothing but a look at the libraries, asks no server and writes nothing', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(nothingSlow)}`,
        join(projectRoot, 'build', 'setup.mjs'),
        '--quiet',
      ],
      { encoding: 'utf8' },
    );
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
  });
});
