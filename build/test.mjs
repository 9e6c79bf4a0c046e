#!/usr/bin/env node
/**
 * `npm test`: runs every step even when one fails, then prints a table; `npm test -- unit ui` runs only these.
 * The exit code is 1 when anything failed.
 */
import { steps } from './test/steps.mjs';
import { summary } from './test/summary.mjs';

const wanted = process.argv.slice(2);
const names = steps.map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}; the steps are: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps;
  const rows = [];
  /** @type {Promise<unknown>} */
  let lastBehind = Promise.resolve();
  for (const { name, run, behind } of chosen) {
    const isBehind = behind && chosen.length > 1;
    process.stderr.write(`\n--- ${name}${isBehind ? ', behind the next' : ''}\n`);
    const row = isBehind
      ? lastBehind.then(() => timed(name, () => run({ show: false, givesWay: true })))
      : timed(name, () => run());
    rows.push(row);
    if (isBehind) lastBehind = row;
    else await row;
  }
  const { text, failed } = summary(await Promise.all(rows));
  process.stdout.write(`\n${text}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function timed(name, run) {
  const start = performance.now();
  let result;
  try {
    result = await run();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    result = { passed: 0, failed: 1, note: error.message.split('\n')[0] };
  }
  return { name, ms: performance.now() - start, result };
}
