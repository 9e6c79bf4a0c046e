import { BrowserWindow, type WebContents } from 'electron';
import { exportSession, type PageMessage, type PageOwner, servePage } from './page-server.ts';
import { t } from '../../../shared/language/translate.ts';
import type { ExportPageFailure } from '../../../shared/protocol/export-page.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts';

/** How long the page may be silent before it counts as hung, ms. */
const SILENCE_LIMIT = 120_000;
/** How long a task may take that cannot say how far it is, ms. */
const TASK_LIMIT = 600_000;

/** The hidden page that draws one export. */
export type ExportPage = {
  /**
   * The next thing the page made, of the kind that is expected. The page goes on with the one after it only when
   * this is called again. Refused when the export was cancelled, or the page failed, crashed or hung.
   */
  readonly next: <K extends PageMessage['kind']>(
    kind: K,
  ) => Promise<Result<Extract<PageMessage, { readonly kind: K }>>>;
  /** Has the page printed; gives up as `next` does. */
  readonly print: <T>(task: (contents: WebContents) => Promise<T>) => Promise<Result<T>>;
  /** Waits for work that does not need the page; gives up as `next` does. */
  readonly unlessStopped: <T>(work: Promise<T>) => Promise<Result<T>>;
  readonly close: () => void;
};

type Owner = Omit<PageOwner, 'onMessage'> & {
  readonly signal: AbortSignal;
  readonly log: (message: string) => void;
};

/** Opens the page. It is never shown: it draws on canvases of its own and for the printer, not on a screen. */
export function openExportPage(owner: Owner): ExportPage {
  const stop = Promise.withResolvers<Failure>();
  const waiting: { readonly message: PageMessage; readonly answer: () => void }[] = [];
  let arrived = Promise.withResolvers<null>();
  let answerLast = (): void => {};

  let silence = setTimeout(() => {}, 0);
  const resetSilence = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => stop.resolve(hung()), SILENCE_LIMIT);
  };
  const served = servePage({
    job: owner.job,
    template: owner.template,
    readBlob: (hash) => {
      resetSilence();
      return owner.readBlob(hash);
    },
    onProgress: (progress) => {
      resetSilence();
      owner.onProgress(progress);
    },
    onMessage: (message) => {
      resetSilence();
      const { promise, resolve } = Promise.withResolvers<undefined>();
      waiting.push({ message, answer: () => resolve(undefined) });
      arrived.resolve(null);
      return promise;
    },
  });
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 600,
    title: 'Throughline export',
    webPreferences: {
      session: exportSession(),
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: false,
    },
  });
  const { webContents } = window;
  // Nothing looks at its frames, so hardly any are made.
  webContents.setFrameRate(1);
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  webContents.on('console-message', (...args) => owner.log(`export page: ${consoleText(args)}`));
  webContents.on('render-process-gone', (_event, details) => {
    owner.log(`export page: gone (${details.reason}, ${details.exitCode})`);
    stop.resolve(crashed());
  });
  webContents.on('did-fail-load', (_event, code, description) => {
    owner.log(`export page: did not load (${code} ${description})`);
    stop.resolve(crashed());
  });
  const cancel = (): void => stop.resolve(cancelled());
  owner.signal.addEventListener('abort', cancel, { once: true });
  if (owner.signal.aborted) cancel();
  resetSilence();
  window.loadURL(served.url).catch((error: unknown) => {
    owner.log(`export page: did not load (${String(error)})`);
    stop.resolve(crashed());
  });

  const unlessStopped = async <T>(work: Promise<T>): Promise<Result<T>> => {
    clearTimeout(silence);
    silence = setTimeout(() => stop.resolve(hung()), TASK_LIMIT);
    const stopped = stop.promise.then((failure): Result<T> => ({ ok: false, failure }));
    return Promise.race([stopped, work.then((value): Result<T> => ok(value))]);
  };
  let printed: Promise<unknown> | null = null;
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };

  return {
    unlessStopped,
    print: (task) => {
      const printing = task(webContents);
      printed = printing;
      return unlessStopped(printing);
    },
    next: async <K extends PageMessage['kind']>(kind: K) => {
      answerLast();
      answerLast = () => {};
      const came = await Promise.race([stop.promise, arrived.promise]);
      if (came !== null) return { ok: false, failure: came };
      const first = waiting.shift();
      if (waiting.length === 0) arrived = Promise.withResolvers<null>();
      if (first === undefined) throw new Error('The export page answered without a message.');
      answerLast = first.answer;
      const { message } = first;
      if (message.kind === 'failed') {
        owner.log(`export page: ${message.failure.message}\n${message.failure.stack}`);
        return failureOf(message.failure);
      }
      if (!isOf(message, kind)) throw new Error(`The export page sent ${message.kind}, expected ${kind}.`);
      return ok(message);
    },
    close: () => {
      owner.signal.removeEventListener('abort', cancel);
      clearTimeout(silence);
      served.close();
      answerLast();
      for (const { answer } of waiting) answer();
      // A window that goes while it is printed leaves Chromium unable to print again, so it goes afterwards.
      if (printed === null) destroy();
      else printed.then(destroy, destroy);
    },
  };
}

function isOf<K extends PageMessage['kind']>(
  message: PageMessage,
  kind: K,
): message is Extract<PageMessage, { readonly kind: K }> {
  return message.kind === kind;
}

/** What the page could not do, in the language of this process. */
const failureOf = ({ code, message }: ExportPageFailure): Result<never> =>
  code === 'drawing-failed'
    ? fail(
        code,
        t(
          'The map could not be drawn ({{message}}). Nothing was written and your project is safe. Please report this.',
          { message },
        ),
      )
    : fail(code, t(message));

/** Electron 35 changed the arguments: one event with the text before, the level and the text after it. */
function consoleText(args: readonly unknown[]): string {
  const [event, , text] = args;
  if (typeof text === 'string') return text;
  return typeof event === 'object' && event !== null && 'message' in event ? String(event.message) : '';
}

/** The answer to every export that the person gave up. */
export const cancelled = (): Failure => ({
  code: 'cancelled',
  message: t('The export was cancelled. No file was written and your project is safe.'),
});
const crashed = (): Failure => ({
  code: 'export-crashed',
  message: t(
    'The export stopped unexpectedly, most likely because memory ran out. No file was written and your project is safe. Close other programs or choose a smaller scale or one stage, and export again.',
  ),
});
const hung = (): Failure => ({
  code: 'export-hung',
  message: t(
    'The export made no progress for two minutes and was stopped. No file was written and your project is safe. Export again, or one stage at a time.',
  ),
});
