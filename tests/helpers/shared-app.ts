import { vi } from 'vitest';
import { settingsSchema } from '../../src/shared/protocol/main-api.ts';
import { answerMessageBoxes, type LaunchedApp, launchApp } from './launch-app.ts';
import { askMain, hostPids } from './page-host.ts';
import { resizeWindow } from './window-steps.ts';

declare global {
  /** In main: puts back what tests answer in place of the system. */
  var putBack: () => void;
}

type Kept = { readonly launched: LaunchedApp; readonly size: readonly [number, number] };

/** An app that is lent to some tests. It is closed after them where they failed, for what they left is not known. */
export type Lent = { readonly launched: LaunchedApp; giveBack(failed: boolean): Promise<void> };

// Files of one worker share their modules, and with them this.
let free: Kept | null = null;
const living = new Set<LaunchedApp>();
// What lives at the end of the worker ends with it: it is told by this signal, and has half a second.
process.once('SIGTERM', () => {
  for (const one of living) {
    one.app.process().kill('SIGKILL');
    one.remove();
  }
  process.exit();
});

/**
 * An app as it is after its start: on the start screen, with the settings and the window of a first start. Where other tests of
 * this worker are through with theirs it is that one, which saves a start of some seconds.
 */
export async function lendApp(): Promise<Lent> {
  const kept = (await takeFree()) ?? (await start());
  return {
    launched: kept.launched,
    giveBack: async (failed) => {
      if (failed || free !== null) await end(kept);
      else free = kept;
    },
  };
}

async function takeFree(): Promise<Kept | null> {
  const kept = free;
  free = null;
  if (kept === null) return null;
  try {
    await makeAsStarted(kept);
    return kept;
  } catch (error) {
    // Its window is gone, or a dialog waits: no fault of the tests that come next.
    console.error(`An app could not be put back to its start, so another is started: ${String(error)}`);
    await end(kept);
    return null;
  }
}

async function end({ launched }: Kept): Promise<void> {
  living.delete(launched);
  await launched.close();
}

async function start(): Promise<Kept> {
  const launched = await launchApp();
  living.add(launched);
  const size = await launched.app.evaluate(({ BrowserWindow, dialog, shell, utilityProcess }) => {
    const replaced = [
      [dialog, 'showMessageBox'],
      [dialog, 'showSaveDialog'],
      [dialog, 'showOpenDialog'],
      [shell, 'openExternal'],
      [shell, 'openPath'],
      [utilityProcess, 'fork'],
    ] as const;
    const before = replaced.map(([part, name]) => [part, name, Reflect.get(part, name) as unknown] as const);
    globalThis.putBack = () => {
      for (const [part, name, value] of before) Reflect.set(part, name, value);
    };
    const [width = 0, height = 0] = BrowserWindow.getAllWindows()[0]?.getContentSize() ?? [];
    return [width, height] as const;
  });
  return { launched, size };
}

async function makeAsStarted({ launched, size }: Kept): Promise<void> {
  const { app, window, problems } = launched;
  await answerMessageBoxes(launched, 'D');
  const own = await app.browserWindow(window);
  const closeOthers = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }, first) => {
      const others = BrowserWindow.getAllWindows().filter((one) => one !== first);
      for (const other of others) other.close();
      return others.length;
    }, own);
  await vi.waitFor(async () => {
    if ((await closeOthers()) > 0) throw new Error('Another window does not close');
  }, 10_000);
  done(await askMain(window, 'close-project', {}), ({ closed }) => closed);
  done(await askMain(window, 'set-settings', settingsSchema.parse({})));
  const { recent, recovered } = done(await askMain(window, 'start', {}));
  if (recovered.length > 0) throw new Error('Unsaved work is left');
  for (const { id } of recent) done(await askMain(window, 'forget-recent', { recentId: id }));
  await app.evaluate(({ BrowserWindow, clipboard }) => {
    globalThis.putBack();
    const [browser] = BrowserWindow.getAllWindows();
    browser?.unmaximize();
    browser?.webContents.setZoomFactor(1);
    (clipboard as unknown as { clear(): void }).clear();
  });
  await window.emulateMedia({ reducedMotion: 'no-preference' });
  await window.mouse.move(-1, -1);
  await window.reload();
  await resizeWindow(launched, ...size);
  await vi.waitFor(async () => {
    if ((await hostPids(launched)).length > 0) throw new Error('A project is still open');
  }, 10_000);
  problems.splice(0);
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };
/** What was answered; throws where it was refused, or is not as wanted. */
function done<T>(answer: Answer<T>, isFine: (value: T) => boolean = () => true): T {
  if (!answer.ok || !isFine(answer.value)) throw new Error(`Main answered ${JSON.stringify(answer)}`);
  return answer.value;
}
