import { BrowserWindow, type WebContents } from 'electron';
import { exportSession, type PageAddress, servePage } from './page-server.ts';
import type { ExportFormat } from '../../../shared/exports/formats/index.ts';

/** A hidden page that has loaded what it can, and waits for the export that it draws. */
export type WaitingPage = {
  readonly address: PageAddress;
  readonly contents: WebContents;
  /** Kept when nothing is printed any more but what it is asked for. */
  readonly practised: Promise<unknown>;
  /** Kept when the page crashes or cannot be loaded. */
  readonly lost: Promise<null>;
  readonly isLost: () => boolean;
  /** Ends it, once `printing` is over. */
  readonly close: (printing?: Promise<unknown> | null) => void;
};

/** Opens the page. It is never shown: it draws on canvases of its own and for the printer, not on a screen. */
export function openWaitingPage(format: ExportFormat, tell: (message: string) => void): WaitingPage {
  const address = servePage(format);
  const lost = Promise.withResolvers<null>();
  let isLost = false;
  let isClosed = false;
  const log = (message: string): void => {
    if (!isClosed) tell(message);
  };
  const lose = (): void => {
    isLost = true;
    lost.resolve(null);
  };
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
  webContents.on('console-message', (...args) => log(`export page: ${consoleText(args)}`));
  webContents.on('render-process-gone', (_event, details) => {
    log(`export page: gone (${details.reason}, ${details.exitCode})`);
    lose();
  });
  webContents.on('did-fail-load', (_event, code, description) => {
    log(`export page: did not load (${code} ${description})`);
    lose();
  });
  const loaded = window.loadURL(address.url);
  loaded.catch((error: unknown) => {
    log(`export page: did not load (${String(error)})`);
    lose();
  });

  const practised =
    format === 'pdf' ? Promise.race([practisePrinting(webContents, loaded), lost.promise]) : null;
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  return {
    address,
    contents: webContents,
    practised: practised ?? Promise.resolve(),
    lost: lost.promise,
    isLost: () => isLost,
    close: (printing = null) => {
      isClosed = true;
      address.close();
      // A window that goes while it is printed leaves Chromium unable to print again, so it goes afterwards.
      if (printing === null && practised === null) destroy();
      else void Promise.allSettled([practised, printing]).then(destroy);
    },
  };
}

/**
 * Prints the page while it is still empty. The first print of a page starts a process of Chromium's and takes nearly twice as long as
 * the next. Whether it can be printed is seen when it must be.
 */
const practisePrinting = (contents: WebContents, loaded: Promise<void>): Promise<unknown> =>
  loaded.then(() => contents.printToPDF({})).catch(() => null);

/** Electron 35 changed the arguments: one event with the text before, the level and the text after it. */
function consoleText(args: readonly unknown[]): string {
  const [event, , text] = args;
  if (typeof text === 'string') return text;
  return typeof event === 'object' && event !== null && 'message' in event ? String(event.message) : '';
}
