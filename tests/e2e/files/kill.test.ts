import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { seeded } from '../../helpers/big-project.ts';
import { firstSeed, runs } from '../../helpers/runs.ts';
import { type LaunchedApp, launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import {
  askMain,
  backToStart,
  openInPage,
  personaNames,
  waitForPort,
  watchPage,
} from '../../helpers/page-host.ts';

/** Each project lives through so many: one that grows through all of them takes ever longer to read. */
const HOST_KILLS_A_PROJECT = 20;

/** A kill takes some seconds with its start and its check. */
const TIMEOUT = 60_000 + 10_000 * Math.max(runs.hostKills, runs.appKills);

let running: LaunchedApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
/** The process id of the project host. */
const hostPid = ({ app }: LaunchedApp): Promise<number> =>
  app.evaluate(({ app: electron }) => {
    const host = electron.getAppMetrics().find(({ name }) => name === 'Throughline project');
    if (!host) throw new Error('No project host is running');
    return host.pid;
  });

/** Lets `addWithoutPause` report which additions were answered. */
const hearAnswers = (page: Page, answered: (name: string) => void): Promise<unknown> =>
  page.exposeFunction('answered', answered);

/** Has the page add personas without pause until the line breaks. */
async function addWithoutPause(page: Page, prefix: string): Promise<void> {
  await page.evaluate((run) => {
    const { port } = globalThis.watch;
    if (!port) throw new Error('No port has arrived');
    const tell = (globalThis as unknown as { answered?: (name: string) => void }).answered;
    const names = new Map<number, string>();
    let count = 0;
    const next = (): void => {
      const number = globalThis.watch.next++;
      const name = `${run}-${count++}`;
      names.set(number, name);
      port.postMessage({
        number,
        request: 'run',
        params: { calls: [{ command: 'add-persona', input: { name } }] },
      });
    };
    port.addEventListener('message', ({ data }) => {
      const name = data.kind === 'answer' ? names.get(data.number) : undefined;
      if (name === undefined) return;
      if (data.result.ok) tell?.(name);
      next();
    });
    next();
  }, prefix);
}

const until = async (condition: () => boolean, page: Page): Promise<void> => {
  // A turn through the page lets the answers that wait there come over.
  while (!condition()) await page.evaluate(() => new Promise(requestAnimationFrame));
};

const pause = (page: Page, ms: number): Promise<void> =>
  page.evaluate((wait) => new Promise<void>((resolve) => void setTimeout(resolve, wait)), ms);

const missing = (answered: ReadonlySet<string>, there: readonly string[]): readonly string[] => {
  const names = new Set(there);
  return [...answered].filter((name) => !names.has(name));
};

describe('killing', () => {
  it(
    `the project host ${runs.hostKills} times while commands run loses none that was answered (from seed ${firstSeed} on)`,
    async () => {
      running = await launchApp();
      const { window } = running;
      let count = 0;
      let answered = new Set<string>();
      await hearAnswers(window, (name) => {
        answered.add(name);
        count += 1;
      });
      let kill = 0;
      for (let project = 1; kill < runs.hostKills; project++) {
        await backToStart(running);
        await openInPage(window, 'blank');
        answered = new Set();
        for (let killed = 1; killed <= HOST_KILLS_A_PROJECT && kill < runs.hostKills; killed++) {
          kill += 1;
          const before = count;
          await addWithoutPause(window, `host${kill}`);
          await until(() => count > before, window);
          // Longer than the life after which a host that ends is taken for one that its project kills.
          await pause(window, 300 + seeded(firstSeed + kill - 1)() * 60);
          process.kill(await hostPid(running), 'SIGKILL');
          await waitForPort(window, killed + 1);
          expect(missing(answered, await personaNames(window)), `after kill ${kill}`).toEqual([]);
        }
      }
      expect(kill).toBe(runs.hostKills);
      expect(count).toBeGreaterThan(runs.hostKills);
    },
    TIMEOUT,
  );

  it(
    `the whole app ${runs.appKills} times while commands run loses none that was answered (from seed ${firstSeed} on)`,
    async () => {
      const dataFolder = temporaryFolder();
      const answered = new Set<string>();
      for (let kill = 1; kill <= runs.appKills; kill++) {
        running = await launchApp({ dataFolder });
        const { app, window } = running;
        await hearAnswers(window, (name) => void answered.add(name));
        if (kill === 1) await openInPage(window, 'blank');
        else {
          await watchPage(window);
          const start = await askMain(window, 'start', {});
          if (!start.ok) throw new Error(start.failure.message);
          expect(start.value.recovered).toHaveLength(1);
          await askMain(window, 'recover', { workingCopy: start.value.recovered[0]!.workingCopy });
          await waitForPort(window, 1);
          expect(missing(answered, await personaNames(window)), `after kill ${kill - 1}`).toEqual([]);
        }
        const before = answered.size;
        await addWithoutPause(window, `app${kill}`);
        await until(() => answered.size > before, window);
        await pause(window, seeded(firstSeed + kill - 1)() * 100);
        const child = app.process();
        const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
        child.kill('SIGKILL');
        await ended;
        running = undefined;
      }
      expect(answered.size).toBeGreaterThan(runs.appKills);
    },
    TIMEOUT,
  );
});
