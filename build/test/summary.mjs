/** The table at the end of `npm test`. */

/**
 * @param {readonly { name: string, ms: number, result: import('./steps.mjs').StepResult }[]} rows
 * @returns {{ text: string, failed: number }} text: its last line is `N passed, N failed`
 */
export function summary(rows) {
  const lines = rows.map(({ name, ms, result }) => {
    const verdict = result.failed > 0 ? 'FAILED' : 'ok';
    const counts = `${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed`;
    const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(9);
    return `${name.padEnd(18)}${verdict.padEnd(8)}${counts}${seconds}${result.note ? `   ${result.note}` : ''}`;
  });
  const passed = rows.reduce((sum, { result }) => sum + result.passed, 0);
  const failed = rows.reduce((sum, { result }) => sum + result.failed, 0);
  const failures = rows.flatMap(({ result }) => result.failures ?? []).map((line) => `  ${line}`);
  return { text: [...lines, ...failures, `${passed} passed, ${failed} failed`].join('\n'), failed };
}
