import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron, type Page } from 'playwright';
import { electronArguments, readRuntime } from '../../build/electron-runtime.mjs';

/** The built app: the repository, or the folder a package was unpacked to. */
export const appFolder = process.env['THROUGHLINE_APP_DIR'] ?? join(import.meta.dirname, '..', '..');

export type LaunchedApp = {
  readonly app: ElectronApplication;
  /** The first window's page, loaded. */
  readonly window: Page;
  readonly dataFolder: string;
  /** What any window wrote to its console as an error, and exceptions in pages. */
  readonly problems: string[];
  /** What main and the hosts wrote to stderr. */
  readonly stderr: () => string;
  /** Ends the app at once and removes the data folder unless it was given. Fails on a breach of the CSP. */
  close(): Promise<void>;
  /** Removes the data folder unless it was given, once the app has ended. */
  remove(): void;
};

export type LaunchOptions = {
  /** Arguments after the app's folder, such as files to open. */
  readonly args?: readonly string[];
  /** A data folder to go on with; it is then not removed. */
  readonly dataFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The test breaks the Content-Security-Policy on purpose. */
  readonly breaksPolicy?: true;
  /** Chromium switches before the app's folder. */
  readonly switches?: readonly string[];
};

/** A folder that `removeFolders` takes away at the end of a test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
  folders.push(folder);
  return folder;
}
const folders: string[] = [];
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The environment every test starts the app with: its own data folder and none of the developer's. */
export function appEnvironment(
  dataFolder: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const theirs = new Set(['ELECTRON_RENDERER_URL', 'ELECTRON_RUN_AS_NODE']);
  const defined = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !theirs.has(pair[0]),
  );
  return { ...Object.fromEntries(defined), ...more, THROUGHLINE_DATA_DIR: dataFolder };
}

type RunningApp = { readonly stderr: () => string; ended: boolean; forgotten: number };
let runningApps: RunningApp[] = [];

/** What the apps wrote to stderr that ran during this test, and since `forgetWritten`. */
export const writtenByApps = (): string =>
  runningApps.map(({ stderr, forgotten }) => stderr().slice(forgotten)).join('');
export const forgetEndedApps = (): void => {
  runningApps = runningApps.filter(({ ended }) => !ended);
};
/** Before another file: what an app that it shares with others wrote till now is not about its tests. */
export const forgetWritten = (): void => {
  for (const running of runningApps) running.forgotten = running.stderr().length;
};

/**
 * A display for tests has no graphics card. Chromium finds that out by processes that fail while the window draws its
 * first frames, and then draws in software; this way it does so from the start.
 */
const withoutGraphicsCard = process.platform === 'linux' ? ['--disable-gpu'] : [];

/** Starts the real app in a real window, and waits until its first page is there. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'throughline-test-'));
  const app = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [
      ...electronArguments(),
      ...withoutGraphicsCard,
      ...(options.switches ?? []),
      appFolder,
      ...(options.args ?? []),
    ],
    env: appEnvironment(dataFolder, options.env),
    chromiumSandbox: true,
    timeout: 60_000,
  });
  const problems: string[] = [];
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    // Playwright intercepts a page's file dialogs only while there is a listener, some time after it was added: without
    // one all along, the system's dialog opens now and then, and stays.
    // As the system's dialog does, it takes the keyboard from the window.
    page.on('filechooser', () => void page.evaluate(() => dispatchEvent(new Event('blur'))));
  };
  app.on('window', watch);
  for (const page of app.windows()) watch(page);
  let written = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const running: RunningApp = { stderr: () => written, ended: false, forgotten: 0 };
  runningApps.push(running);

  const window = await app.firstWindow();
  await window.waitForLoadState('load');
  const remove = (): void => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  const close = async (): Promise<void> => {
    const child = app.process();
    const ended =
      child.exitCode === null && child.signalCode === null
        ? new Promise<void>((resolve) => void child.once('exit', () => resolve()))
        : Promise.resolve();
    await app
      .evaluate(({ app: electron }) => electron.exit(0))
      .catch(() => {
        // Evaluating fails when the app ends before it can answer, which is the purpose.
        child.kill('SIGKILL');
      });
    await ended;
    running.ended = true;
    remove();
    const breaches = problems.filter((problem) => /Content[- ]Security[- ]Policy/i.test(problem));
    if (breaches.length > 0 && !options.breaksPolicy)
      throw new Error(`The page broke its policy:\n${breaches.join('\n')}`);
  };
  return { app, window, dataFolder, problems, stderr: () => written, close, remove };
}

/** Answers every message box from now on with the button of this label, and records the messages. */
export async function answerMessageBoxes({ app }: LaunchedApp, label: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1) as { message: string; detail?: string; buttons: string[] };
      asked.push(`${options.message} ${options.detail ?? ''}`);
      const response = options.buttons.findIndex((button) => button.startsWith(wanted));
      if (response < 0) throw new Error(`No button “${wanted}” among ${options.buttons.join(', ')}`);
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, label);
}

/** The texts of the message boxes since `answerMessageBoxes`. */
export const messageBoxes = ({ app }: LaunchedApp): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked?: string[] }).asked ?? []);

/** Answers the next and all later save dialogs with this path; null cancels. */
export async function answerSaveDialogs({ app }: LaunchedApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({
        canceled: filePath === null,
        filePath: filePath ?? '',
      });
  }, path);
}

/** Answers the next and all later open dialogs with this path; null cancels. */
export async function answerOpenDialogs({ app }: LaunchedApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: filePath === null,
        filePaths: filePath === null ? [] : [filePath],
      });
  }, path);
}
