/** One vitest project as a step: what it counts comes from vitest's JSON report. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { readRecord } from '../setup/records.mjs';
import { runTool } from './tool.mjs';

/**
 * Runs a vitest project.
 *
 * @param {string} project
 * @param {{ env?: NodeJS.ProcessEnv, mayLeaveOut?: boolean, files?: readonly string[], show?: boolean,
 *   givesWay?: boolean, report?: string }} [options]
 *   mayLeaveOut: a skipped test is no failure; files: only those whose paths have one of these in them; show: false
 *   shows the output once it is all there; givesWay: leaves the processor to what else runs; report: the name of its report,
 *   another one where the same project runs twice at once
 * @returns {Promise<import('./steps.mjs').StepResult>}
 */
export async function runVitest(
  project,
  { env, mayLeaveOut = true, files = [], show = true, givesWay = false, report: name = project } = {},
) {
  const folder = join(projectRoot, 'test-results');
  const report = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    ...files,
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await runTool('vitest', 'vitest', args, { env, show, givesWay });
  if (output !== '') process.stderr.write(`${output}\n`);
  return summarize(code, readRecord(report), mayLeaveOut);
}

/**
 * What a run counts as. A run that ends badly with no failed test (a file that does not load, an error outside
 * of a test) is one failure; so is a report that is missing or empty.
 *
 * @param {number} code vitest's exit code
 * @param {any} report vitest's JSON report, undefined when there is none
 * @param {boolean} mayLeaveOut
 * @returns {import('./steps.mjs').StepResult}
 */
export function summarize(code, report, mayLeaveOut) {
  if (!report) return { passed: 0, failed: 1, note: `vitest wrote no report (exit code ${code})` };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  const note = skipped > 0 ? `${skipped} skipped` : undefined;
  const loads = report.numTotalTests > 0;
  const broken = code !== 0 || !report.success || !loads;
  let failed = Math.max(report.numFailedTests, broken ? 1 : 0);
  if (!mayLeaveOut) failed += skipped;
  const result = { passed, failed, note: loads ? note : 'no test was found' };
  return failed > 0 ? { ...result, failures: failuresOf(report) } : result;
}

/** One line for each test that failed, and for each file that did not load: which, and the beginning of why. */
function failuresOf(report) {
  const why = (message) => (message ?? '').split('\n')[0];
  return (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectRoot, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${why(message)}`] : [];
    return tests.map((test) => `${file}: ${test.fullName}: ${why(test.failureMessages[0])}`);
  });
}
