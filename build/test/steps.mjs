/** The steps of `npm test`, in the order they run. */
import { ensureBuilt } from '../ensure-built.mjs';
import { electronEnvironment, hasDisplay } from '../electron-runtime.mjs';
import { checkBoundaries } from './boundaries-step.mjs';
import { runTool } from './tool.mjs';
import { runVitest } from './vitest-step.mjs';
import { startXvfb } from './xvfb.mjs';

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] a few words for the table
 * @property {readonly string[]} [failures] a line for each failure that is known by name
 */

/** Biome colours its output even where it goes to a file. */
const plain = process.stderr.isTTY ? [] : ['--colors=off'];

/** Threads that share the work check much of it twice: 15 s of processor time with one, 30 s with as many as there are. */
const checkAll = ['--build', '--force', '--singleThreaded'];

/**
 * @typedef {object} How
 * @property {boolean} [show] false: the output is shown once it is all there
 * @property {boolean} [givesWay] leaves the processor to what else runs
 */

/**
 * Steps that are `behind` run one after another while the next one that is not does. Windows wait a good part of their
 * time, which is enough for these.
 *
 * @type {readonly { name: string, behind?: true, run: (how?: How) => Promise<StepResult> }[]}
 */
export const steps = [
  { name: 'format', run: () => tool('@biomejs/biome', 'biome', ['ci', '.', ...plain]) },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'ui', run: () => runVitest('ui') },
  { name: 'build', run: build },
  { name: 'types', behind: true, run: (how) => tool('@typescript/native', 'tsc', checkAll, how) },
  { name: 'lint', behind: true, run: (how) => tool('oxlint', 'oxlint', [], how) },
  { name: 'unit', behind: true, run: (how) => runVitest('unit', how) },
  { name: 'e2e', run: () => endToEnd() },
];

/** A tool that says yes or no counts as one. */
async function tool(packageName, program, args, options) {
  const { code, output } = await runTool(packageName, program, args, options);
  if (output !== '') process.stderr.write(`${output}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function build() {
  const result = await ensureBuilt({ show: true });
  return result.ok
    ? { passed: 1, failed: 0, note: result.built ? undefined : 'up to date' }
    : { passed: 0, failed: 1 };
}

/**
 * Windows on one display share its focus and its clipboard, so each worker of the tests has a display of its own.
 * A second worker halves the time on two cores.
 */
const DISPLAYS = 2;

/**
 * In a real Electron window. Without one this fails and says why; a skipped test is a failure too.
 *
 * @param {{ project?: string, files?: readonly string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<StepResult>}
 */
export async function endToEnd({ project = 'e2e', files = [], env: given } = {}) {
  const env = electronEnvironment(given);
  const built = await ensureBuilt();
  if (!built.ok) return { passed: 0, failed: 1, note: 'the app could not be built' };
  const screens = hasDisplay() ? [] : await Promise.all(Array.from({ length: DISPLAYS }, startXvfb));
  const displays = screens.map(({ display }) => display);
  try {
    return await runVitest(project, {
      files,
      env: displays[0] ? { ...env, DISPLAY: displays[0], THROUGHLINE_DISPLAYS: displays.join(',') } : env,
      mayLeaveOut: false,
    });
  } finally {
    for (const screen of screens) screen.stop();
  }
}
