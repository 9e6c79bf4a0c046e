import { app } from 'electron';
import { reportBug } from '../platform/error-log.ts';
import { appWindows, focusedWindow, showMessage } from './app-windows.ts';
import type { Documents } from './documents.ts';

/** Files named before the windows were ready, and where to send those named later. */
export type Instance = {
  readonly files: string[];
  open: ((path: string) => void) | null;
  activate: (() => void) | null;
  /** True from the wish to quit until the app is gone, or the person would rather go on. */
  quitting: boolean;
};

/** False in a second instance: its files were given to the first, and it ends. */
export function setupSingleInstance(files: readonly string[]): Instance | null {
  if (!app.requestSingleInstanceLock({ files })) {
    app.exit(0);
    return null;
  }
  const instance: Instance = { files: [...files], open: null, activate: null, quitting: false };
  const take = (path: string): void => {
    if (instance.open) instance.open(path);
    else instance.files.push(path);
  };
  // A Mac names files by this event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(path);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const named = filesIn(data);
    if (named.length === 0) instance.activate?.();
    for (const path of named) take(path);
  });
  return instance;
}

const filesIn = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null && 'files' in data && Array.isArray(data.files)
    ? data.files.filter((file): file is string => typeof file === 'string')
    : [];

/** Opens the first window, and sees to opening, activating and ending from then on. */
export function setupLifeCycle(
  documents: Documents,
  instance: Instance,
  messages: readonly (string | null)[],
): void {
  const open = (path: string): void => {
    documents
      .openFile(path)
      .then((result) => {
        const window = focusedWindow();
        if (!result.ok && window) showMessage(window, 'error', result.failure.message);
      })
      .catch((error: unknown) => reportBug('open file', error));
  };
  instance.open = open;
  instance.activate = () => {
    const window = focusedWindow() ?? documents.openWindow();
    if (window.browser.isMinimized()) window.browser.restore();
    window.browser.focus();
  };
  app.on('activate', () => {
    if (appWindows().length === 0) documents.openWindow();
  });
  app.on('before-quit', () => (instance.quitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || instance.quitting) app.quit();
  });

  const first = documents.openWindow();
  for (const message of messages) if (message !== null) showMessage(first, 'error', message);
  for (const path of instance.files.splice(0)) open(path);
}
