#!/usr/bin/env node
/**
 * `npm run test:long`: the tests of chance in full counts with seeds that are new each time, every action, and the packaging. The
 * seeds are printed, and stand in the names of the tests. `THROUGHLINE_SEED=17 npm run test:long` begins with that seed;
 * `npm run test:long -- files kills` runs only these parts: properties, merges, files, tables, kills,
 * app, two-apps, ends, keys, pictures, package.
 */
import { randomInt } from 'node:crypto';
import { endToEnd } from './test/steps.mjs';
import { summary } from './test/summary.mjs';
import { runVitest } from './test/vitest-step.mjs';

const FILES = Number(process.env.THROUGHLINE_MUTATED ?? 20_000);
/** A step of its own for so many, so that what fails is known before the end. */
const FILES_A_STEP = 2_000;
/** A test file has one processor; so many runs of it share a step. */
const SIDE_BY_SIDE = 2;
const TABLES = Number(process.env.THROUGHLINE_TABLES ?? 5_000);
const MERGES = Number(process.env.THROUGHLINE_MERGES ?? 10_000);
const KILLS = Number(process.env.THROUGHLINE_KILLS ?? 120);
const HOST_KILLS = Number(process.env.THROUGHLINE_HOST_KILLS ?? 60);
const ENDS = Number(process.env.THROUGHLINE_ENDS ?? 400);
const PICTURE_SCALE = Number(process.env.THROUGHLINE_PICTURE_SCALE ?? 2);
const TWO_APPS = Number(process.env.THROUGHLINE_TWO_APPS ?? 20);
const APP_KILLS = Number(process.env.THROUGHLINE_APP_KILLS ?? 20);

const seed = Number(process.env.THROUGHLINE_SEED ?? randomInt(1_000_000_000));
const wanted = process.argv.slice(2);

/** @type {{ part: string, name: string, run: () => Promise<import('./test/steps.mjs').StepResult> }[]} */
const steps = [
  {
    part: 'properties',
    name: `properties ${seed}`,
    run: () => runVitest('unit', { files: ['tests/unit'], env: withSeed(seed, {}) }),
  },
  {
    part: 'merges',
    name: `merges ${seed}`,
    run: () =>
      runVitest('unit', {
        files: ['tests/unit/merge'],
        env: withSeed(seed, { THROUGHLINE_MERGES: MERGES }),
      }),
  },
];
for (let done = 0; done < FILES; done += FILES_A_STEP) {
  const count = Math.min(FILES_A_STEP, FILES - done);
  const first = seed + done;
  steps.push({ part: 'files', name: `files ${first}`, run: () => mutatedFiles(first, count) });
}
steps.push(
  {
    part: 'tables',
    name: `tables ${seed}`,
    run: () =>
      runVitest('unit', {
        files: ['tests/fuzz/mutated-tables'],
        env: withSeed(seed, { THROUGHLINE_TABLES: TABLES }),
      }),
  },
  {
    part: 'kills',
    name: `kills ${seed}`,
    run: () =>
      runVitest('unit', { files: ['tests/fuzz/kill'], env: withSeed(seed, { THROUGHLINE_KILLS: KILLS }) }),
  },
  {
    part: 'app',
    name: `app ${seed}`,
    run: () =>
      endToEnd({
        files: ['tests/e2e/files/kill'],
        env: withSeed(seed, { THROUGHLINE_HOST_KILLS: HOST_KILLS, THROUGHLINE_APP_KILLS: APP_KILLS }),
      }),
  },
  {
    part: 'two-apps',
    name: `two apps ${seed}`,
    run: () =>
      endToEnd({
        files: ['tests/e2e/versions/two-apps'],
        env: withSeed(seed, { THROUGHLINE_TWO_APPS: TWO_APPS }),
      }),
  },
  {
    part: 'ends',
    name: `${ENDS} ends`,
    run: () =>
      endToEnd({
        files: ['tests/e2e/files/ends'],
        env: { ...process.env, THROUGHLINE_ENDS: String(ENDS) },
      }),
  },
  {
    part: 'keys',
    name: 'keys of every action',
    run: () =>
      endToEnd({
        files: ['tests/e2e/keyboard/keys-in-turn', 'tests/e2e/keyboard/focus'],
        env: { ...process.env, THROUGHLINE_EVERY_ACTION: '1' },
      }),
  },
  {
    part: 'pictures',
    name: `pictures at ${PICTURE_SCALE}`,
    run: () =>
      endToEnd({
        files: ['tests/e2e/export/png'],
        env: { ...process.env, THROUGHLINE_PICTURE_SCALE: String(PICTURE_SCALE) },
      }),
  },
  { part: 'package', name: 'package', run: () => endToEnd({ project: 'package' }) },
);

process.stdout.write(`THROUGHLINE_SEED=${seed}\n`);
const rows = [];
for (const { part, name, run } of steps) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  process.stderr.write(`\n--- ${name}\n`);
  const start = performance.now();
  const result = await run();
  rows.push({ name, ms: performance.now() - start, result });
}
const { text, failed } = summary(rows);
process.stdout.write(`\n${text}\nTHROUGHLINE_SEED=${seed}\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** The environment of a run that begins with a seed. */
function withSeed(first, counts) {
  const numbers = Object.entries({ THROUGHLINE_SEED: first, ...counts });
  return { ...process.env, ...Object.fromEntries(numbers.map(([name, value]) => [name, String(value)])) };
}

/** So many mutated files from a seed on, in runs that share them. */
async function mutatedFiles(first, count) {
  const share = Math.ceil(count / SIDE_BY_SIDE);
  const firsts = Array.from({ length: Math.ceil(count / share) }, (_, run) => run * share);
  const results = await Promise.all(
    firsts.map((done, run) =>
      runVitest('unit', {
        files: ['tests/fuzz/mutated-files'],
        env: withSeed(first + done, { THROUGHLINE_MUTATED: Math.min(share, count - done) }),
        report: `files-${run}`,
        show: false,
      }),
    ),
  );
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    note: results.flatMap(({ note }) => note ?? []).join(', ') || undefined,
    failures: results.flatMap(({ failures }) => failures ?? []),
  };
}
