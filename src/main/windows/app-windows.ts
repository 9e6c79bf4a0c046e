import { ACTION_COMES } from '../../shared/actions/action-comes.ts';
import { app, BrowserWindow, nativeTheme, type WebContents } from 'electron';
import { join } from 'node:path';
import type { ExportOptions } from '../../shared/exports/export-options.ts';
import type { MainEvent } from '../../shared/protocol/main-api.ts';
import { addTextMenu } from '../menus/text-menu.ts';
import { pageUrl } from '../platform/app-protocol.ts';
import type { AppStateStore } from '../platform/app-state.ts';
import { reportBug } from '../platform/error-log.ts';
import type { OpenProject } from './open-project.ts';

/** What was exported last, where to, and when that file was written, ms. */
export type LastExport = {
  readonly path: string;
  readonly options: ExportOptions;
  readonly written: number | null;
  /** The file of the template that its slides were made from. */
  readonly template: string | null;
};

/** A window with at most one project; without one it shows the start screen. */
export type AppWindow = {
  readonly browser: BrowserWindow;
  project: OpenProject | null;
  /** The path its file was opened or saved by, which may be a link; null without a project or a file. */
  openedAs: string | null;
  /** True while a project is being opened or closed in it, so that it is not done twice. */
  busy: boolean;
  /** True once the page asked for what to start with: from then on it receives events. */
  pageReady: boolean;
  /** Messages for the person from before that. */
  pending: readonly MainEvent[];
  exporting: AbortController | null;
  lastExport: LastExport | null;
  /** What the person is asked the password of. */
  asking: {
    readonly event: Extract<MainEvent, { kind: 'ask-password' }>;
    readonly answer: (password: string | null) => void;
  } | null;
  /** The file of the template that was chosen last. */
  template: string | null;
  /** Resolves what `sendDrafts` waits for. */
  draftsSent: () => void;
};

const windows = new Set<AppWindow>();

export const appWindows = (): readonly AppWindow[] => [...windows];
export const windowOf = (contents: WebContents): AppWindow | undefined =>
  appWindows().find(({ browser }) => browser.webContents === contents);
export const focusedWindow = (): AppWindow | undefined =>
  appWindows().find(({ browser }) => browser.isFocused()) ?? appWindows()[0];

export const sendEvent = ({ browser }: AppWindow, event: MainEvent): void => {
  if (!browser.isDestroyed()) browser.webContents.send('throughline-event', event);
};

/** Presses a key that tells the page something, in its order among the keys. */
export const pressForPage = ({ webContents }: AppWindow['browser'], keyCode: string): void =>
  webContents.sendInputEvent({ type: 'rawKeyDown', keyCode, modifiers: ['control', 'alt', 'shift'] });

/**
 * Sends an action the person chose in the system's menu. The page sees no gesture then, and without one no file
 * dialog of its own opens: it is given one. A message can reach a busy page after the keys that are pressed next; a key
 * that says that an action comes stands before them, and the page holds them until then.
 */
export async function sendAction(window: AppWindow, action: string): Promise<void> {
  const { browser } = window;
  if (browser.isDestroyed()) return;
  pressForPage(browser, ACTION_COMES.key);
  await browser.webContents.executeJavaScript('undefined', true);
  sendEvent(window, { kind: 'action', action });
}

/** Says something to the person, as soon as the page can show it. */
export function showMessage(window: AppWindow, level: 'info' | 'error', text: string): void {
  const message: MainEvent = { kind: 'message', level, text };
  if (window.pageReady) sendEvent(window, message);
  else window.pending = [...window.pending, message];
}

/** The page listens from now on: it receives what was waiting, and gets its project's line. */
export function pageIsReady(window: AppWindow): void {
  window.pageReady = true;
  for (const event of window.pending) sendEvent(window, event);
  window.pending = [];
  if (window.asking) sendEvent(window, window.asking.event);
  deliverProject(window);
}

/** How long a page may take to send what is being typed; a hung page must not keep the project from closing. */
const DRAFTS_LIMIT = 3_000;

/** Has the page send what is being typed, so that saving or closing does not overtake it. */
export async function sendDrafts(window: AppWindow): Promise<void> {
  if (!window.pageReady || window.browser.isDestroyed()) return;
  const sent = Promise.withResolvers<null>();
  window.draftsSent = () => sent.resolve(null);
  const limit = setTimeout(() => sent.resolve(null), DRAFTS_LIMIT);
  sendEvent(window, { kind: 'send-drafts' });
  await sent.promise;
  clearTimeout(limit);
}

/** Notifies the page that it has a project, and hands it a new line to the host. */
export function deliverProject(window: AppWindow): void {
  if (!window.pageReady || !window.project || window.browser.isDestroyed()) return;
  sendEvent(window, { kind: 'project-opened' });
  window.browser.webContents.postMessage('throughline-port', null, [window.project.connect()]);
}

/** By then a window is shown, painted or not, ms. */
const LATEST_SHOW = 5_000;

/** The colours of the page behind its first paint, so that a window never flashes. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#14161a' : '#ffffff');

export type WindowEvents = {
  /** Decides whether the window may go. */
  readonly onClose: (window: AppWindow) => Promise<boolean>;
  /** The person turned to another window or program. */
  readonly onBlur: (window: AppWindow) => Promise<void>;
  /** The person came back to it. */
  readonly onFocus: (window: AppWindow) => Promise<void>;
};

/** Opens a window on the start screen. */
export function createAppWindow(state: AppStateStore, { onClose, onBlur, onFocus }: WindowEvents): AppWindow {
  const place = state.windowPlace();
  const browser = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(place && appWindows().length === 0 ? { x: place.x, y: place.y } : {}),
    ...(place ? { width: place.width, height: place.height } : {}),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Throughline',
    backgroundColor: background(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  });
  const window: AppWindow = {
    browser,
    project: null,
    openedAs: null,
    busy: false,
    pageReady: false,
    pending: [],
    exporting: null,
    lastExport: null,
    asking: null,
    template: null,
    draftsSent: () => {},
  };
  windows.add(window);

  const show = (): void => {
    clearTimeout(late);
    if (browser.isDestroyed() || browser.isVisible()) return;
    if (place?.maximized && windows.size === 1) browser.maximize();
    browser.show();
  };
  // A window that waits for a first frame that does not come would never be seen, and could not be closed.
  const late = setTimeout(show, LATEST_SHOW);
  browser.once('ready-to-show', show);
  browser.once('closed', () => clearTimeout(late));
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) window.pageReady = false;
  });
  browser.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    window.pageReady = false;
    reportBug('window', new Error(`The window's process ended: ${details.reason}`));
    browser.webContents.reload();
  });
  browser.webContents.on('preload-error', (_event, path, error) => reportBug(`preload ${path}`, error));
  const recolour = (): void => browser.setBackgroundColor(background());
  nativeTheme.on('updated', recolour);

  browser.on('blur', () => {
    onBlur(window).catch((error: unknown) => reportBug('saving', error));
  });
  browser.on('focus', () => {
    onFocus(window).catch((error: unknown) => reportBug('looking at the file', error));
  });
  addTextMenu(browser);

  let mayGo = false;
  browser.on('close', (event) => {
    state.keepWindowPlace({ ...browser.getNormalBounds(), maximized: browser.isMaximized() });
    if (mayGo) return;
    event.preventDefault();
    onClose(window)
      .then((closed) => {
        if (!closed) return;
        mayGo = true;
        browser.close();
      })
      .catch((error: unknown) => reportBug('closing a window', error));
  });
  browser.on('closed', () => {
    nativeTheme.off('updated', recolour);
    windows.delete(window);
  });

  browser.loadURL(pageUrl()).catch((error: unknown) => reportBug('loading the page', error));
  return window;
}
