import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { type ProjectRecords, recordKinds } from '../../../src/shared/model/records.ts';
import type { Result } from '../../../src/shared/result.ts';
import { recordsOf } from '../../helpers/fresh-map.ts';
import { launchForTest } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, type LaunchedApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { lostOf } from '../../helpers/merge-lost.ts';
import { askMain, askPageHost, backToStart, waitForPort, watchPage } from '../../helpers/page-host.ts';
import { callOf, type Draw, draws } from '../../helpers/random-calls.ts';
import { firstSeed, runs } from '../../helpers/runs.ts';

/** How much each does before the two are put together. */
const CALLS = 40;

/** Files have no contents here; what is taken out for good is taken out of the other copy too. */
const notPlayed = /attachment|response|answers|forget|mask/;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
};
const stateOf = async (window: Page): Promise<ProjectRecords> => recordsById(await recordsOf(window));
/** Records that can be compared: each kind by id. */
const plain = (records: ProjectRecords) =>
  Object.fromEntries(
    recordKinds.map((kind) => [kind, [...records[kind].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  );

/** A project in two files of the same content, and what is in it. */
async function twoFiles(folder: string): Promise<readonly [string, string]> {
  const paths = [join(folder, 'ada.journey'), join(folder, 'ana.journey')] as const;
  const document = must(
    openDocument(
      { kind: 'new', template: 'five-stages', name: 'Desk' },
      { dataFolder: join(folder, 'start'), author: 'Ada' },
    ),
  );
  must(await document.saveAs(paths[0], false));
  document.close();
  copyFileSync(...paths);
  return paths;
}

async function open(launched: LaunchedApp, path: string, author: string): Promise<void> {
  await watchPage(launched.window);
  must(await askMain(launched.window, 'set-settings', { author, autosave: false }));
  await answerOpenDialogs(launched, path);
  must(await askMain(launched.window, 'open-project', {}));
  await waitForPort(launched.window, 1);
}

/** A persona for sure, then one draw after another as a command of the window; how many were taken. */
async function work(window: Page, drawn: readonly Draw[]): Promise<number> {
  must(await askPageHost(window, 'run', { calls: [{ command: 'add-persona', input: { name: 'Jo' } }] }));
  let done = 1;
  for (const [at, draw] of drawn.entries()) {
    const call = callOf(draw, await stateOf(window));
    if (notPlayed.test(call.command)) continue;
    if ((await askPageHost(window, 'run', { calls: [call] })).ok) done += 1;
    // People change their minds.
    if (at % 7 === 6) await askPageHost(window, 'undo', {});
  }
  return done;
}

async function merge(into: LaunchedApp, path: string) {
  await answerOpenDialogs(into, path);
  const preview = must(await askMain(into.window, 'open-merge', {}));
  if (!preview) throw new Error('No copy was chosen');
  const merged = must(
    await askPageHost(into.window, 'merge-run', { mergeId: preview.mergeId, decisions: [] }),
  );
  must(await askMain(into.window, 'save', {}));
  return merged;
}

describe('two apps that work apart', () => {
  it(
    `end equal once one has merged the other and the other takes that, and nothing is lost (${runs.twoApps} times from seed ${firstSeed} on)`,
    async () => {
      const [ada, ana] = [await launchForTest(), await launchForTest()];
      for (let seed = firstSeed; seed < firstSeed + runs.twoApps; seed += 1) {
        const [adaPath, anaPath] = await twoFiles(temporaryFolder());
        await open(ada, adaPath, 'Ada');
        await open(ana, anaPath, 'Ana');
        const base = await stateOf(ada.window);
        const [here, there] = fc.sample(draws(CALLS), { seed, numRuns: 2 });
        const done = await Promise.all([work(ada.window, here!), work(ana.window, there!)]);
        expect(Math.max(...done), `what was done, seed ${seed}`).toBeGreaterThan(1);
        const [mine, theirs] = [await stateOf(ada.window), await stateOf(ana.window)];
        must(await askMain(ana.window, 'save', {}));
        const { conflicts, settled, fits } = await merge(ada, anaPath);
        const records = await stateOf(ada.window);
        const result = { records, changes: [], conflicts, settled, fits };
        expect(lostOf(base, mine, result, 'mine'), `of Ada, seed ${seed}`).toEqual([]);
        expect(lostOf(base, theirs, result, 'theirs'), `of Ana, seed ${seed}`).toEqual([]);
        const back = await merge(ana, adaPath);
        expect(back.conflicts, `seed ${seed}`).toEqual([]);
        expect(plain(await stateOf(ana.window)), `seed ${seed}`).toEqual(plain(records));
        for (const launched of [ada, ana]) await backToStart(launched);
      }
    },
    60_000 + runs.twoApps * 30_000,
  );
});
