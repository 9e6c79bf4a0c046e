import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { HostAnswers, HostRequest, HostRequestName } from '../../src/shared/protocol/host-api.ts';
import type {
  Bridge,
  MainAnswers,
  MainEvent,
  MainRequest,
  MainRequestName,
} from '../../src/shared/protocol/main-api.ts';
import type { Result } from '../../src/shared/result.ts';
import { answerMessageBoxes, type LaunchedApp } from './launch-app.ts';

/** What a test keeps in the page: the newest port to the host, the events received, the next request's number. */
type Watch = { port: MessagePort | null; ports: number; events: MainEvent[]; next: number };
declare global {
  var watch: Watch;
}

/** Listens in the page to what main sends it, beside the page's own store. Call before a project is opened. */
export const watchPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    // Numbers far from those of the page's store, which shares the port.
    const watch: Watch = { port: null, ports: 0, events: [], next: 1_000_000_000 };
    globalThis.watch = watch;
    window.addEventListener('message', ({ data, ports }) => {
      if (data?.type !== 'throughline-port' || !ports[0]) return;
      watch.port = ports[0];
      watch.ports += 1;
      watch.port.start();
    });
    const { throughline } = window as unknown as { throughline: Bridge };
    throughline.onEvent((event) => void watch.events.push(event as MainEvent));
  });

/** Asks main through the page's bridge. */
export const askMain = <N extends MainRequestName>(
  page: Page,
  name: N,
  params: MainRequest<N>,
): Promise<Result<MainAnswers[N]>> =>
  page.evaluate(
    ([request, given]) =>
      (window as unknown as { throughline: Bridge }).throughline.request(request, given) as Promise<never>,
    [name, params] as const,
  );

/** Asks the project host through the page's port; the port must have arrived. */
export const askPageHost = <N extends HostRequestName>(
  page: Page,
  name: N,
  params: HostRequest<N>,
): Promise<Result<HostAnswers[N]>> =>
  page.evaluate(
    ([request, given]) =>
      new Promise<unknown>((resolve, reject) => {
        const { port } = globalThis.watch;
        if (!port) {
          reject(new Error('No port has arrived'));
          return;
        }
        const number = globalThis.watch.next++;
        const take = ({ data }: MessageEvent): void => {
          if (data.kind !== 'answer' || data.number !== number) return;
          port.removeEventListener('message', take);
          resolve(data.result);
        };
        port.addEventListener('message', take);
        port.postMessage({ number, request, params: given });
      }),
    [name, params] as const,
  ) as Promise<Result<HostAnswers[N]>>;

/** The events received since `watchPage`. */
export const eventsOf = (page: Page): Promise<readonly MainEvent[]> =>
  page.evaluate(() => globalThis.watch.events);

/** Opens a project in the window, and waits for the page's line to its host. */
export async function openInPage(page: Page, template: 'blank' | 'five-stages' | 'sample'): Promise<void> {
  await watchPage(page);
  const opened = await askMain(page, 'new-project', { template });
  if (!opened.ok) throw new Error(opened.failure.message);
  await waitForPort(page, 1);
}

/** Waits until this many lines to a host have arrived. */
export const waitForPort = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction((wanted) => globalThis.watch.ports >= wanted, count);
};

/** The names of the personas in the project, in order of their making. */
export async function personaNames(page: Page): Promise<readonly string[]> {
  const snapshot = await askPageHost(page, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  return snapshot.value.records.persona.map(({ name }) => name).sort();
}

export async function addPersona(page: Page, name: string): Promise<void> {
  const done = await askPageHost(page, 'run', { calls: [{ command: 'add-persona', input: { name } }] });
  if (!done.ok) throw new Error(done.failure.message);
}

/** The processes of the projects that are open. */
export const hostPids = ({ app }: LaunchedApp): Promise<readonly number[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name }) => name === 'Throughline project')
      .map(({ pid }) => pid),
  );

/**
 * Brings an app that many tests share back to its start screen: throws away what the test before left open, and loads
 * the page anew.
 */
export async function backToStart(launched: LaunchedApp): Promise<void> {
  const { window } = launched;
  await askMain(window, 'set-settings', { autosave: true });
  // “Discard”, or “Don’t save”.
  await answerMessageBoxes(launched, 'D');
  expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
  await window.reload();
  // Not by `expect.poll`, which works in no hook.
  await vi.waitFor(async () => expect(await hostPids(launched)).toEqual([]), { timeout: 10_000 });
}
