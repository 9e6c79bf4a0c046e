/** Running the project's tools the way its npm scripts do: on its own Node. */
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { projectPaths, projectRoot } from '../setup/paths.mjs';
import { readRecord } from '../setup/records.mjs';
import { run } from '../setup/run.mjs';

const paths = projectPaths();
const node = existsSync(paths.node) ? paths.node : process.execPath;

/**
 * Runs a package's program to its end.
 *
 * @param {string} packageName
 * @param {string} program its name among the package's `bin`
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, givesWay?: boolean }} [options]
 *   givesWay: leaves the processor to what else runs
 */
export function runTool(packageName, program, args, options = {}) {
  const folder = join(paths.modules, packageName);
  const { bin } = readRecord(join(folder, 'package.json')) ?? {};
  const script = typeof bin === 'string' ? bin : bin?.[program];
  if (!script) throw new Error(`${packageName} is not installed, or has no program ${program}`);
  const env = options.env ?? process.env;
  const path = `${dirname(node)}${delimiter}${env.PATH ?? ''}`;
  return run(node, [join(folder, script), ...args], {
    cwd: projectRoot,
    env: { ...env, PATH: path },
    show: options.show ?? true,
    onStart: (pid) => {
      if (options.givesWay && pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    },
  });
}
