/** dependency-cruiser as a step. It reports success when it could read no file at all, so the files are counted. */
import { runTool } from './tool.mjs';

/** @returns {Promise<import('./steps.mjs').StepResult>} */
export async function checkBoundaries() {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { output } = await runTool('dependency-cruiser', 'depcruise', args, { show: false });
  const result = parse(output);
  if (!result) {
    process.stderr.write(`${output}\n`);
    return { passed: 0, failed: 1, note: 'dependency-cruiser gave no result' };
  }
  const { totalCruised, violations } = result.summary;
  for (const { rule, from, to } of violations)
    process.stderr.write(`${rule.severity} ${rule.name}: ${from} -> ${to}\n`);
  const errors = violations.filter(({ rule }) => rule.severity === 'error').length;
  const followed = result.modules.some(
    ({ source, dependencies }) => source.endsWith('.ts') && dependencies.length > 0,
  );
  if (!followed) return { passed: 0, failed: 1, note: 'dependency-cruiser followed no TypeScript import' };
  return { passed: errors > 0 ? 0 : 1, failed: errors > 0 ? 1 : 0, note: `${totalCruised} modules` };
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
