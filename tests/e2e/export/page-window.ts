import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { electronArguments, readRuntime } from '../../../build/electron-runtime.mjs';

/** A page from a file in a window that has nothing of the app, as a reader's browser would open it. */
export type PageWindow = {
  readonly page: Page;
  /** Every address that was requested, but the file's own. */
  readonly requests: () => Promise<readonly string[]>;
  /** What the page said to its console, such as what its policy refused. */
  readonly said: readonly string[];
  /** Where what the page saves goes. */
  readonly downloads: string;
  /** The page on paper, as a PDF. */
  readonly print: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

const main = `
const { app, BrowserWindow, session } = require('electron');
globalThis.requests = [];
app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    globalThis.requests.push(url);
    answer({ cancel: !url.startsWith('file:') && !url.startsWith('data:') });
  });
  session.defaultSession.on('will-download', (event, item) => item.setSavePath(process.env.PAGE_DOWNLOADS + '/' + item.getFilename()));
  const [width, height] = process.env.PAGE_SIZE.split('x').map(Number);
  const window = new BrowserWindow({
    useContentSize: true, width, height,
    webPreferences: { sandbox: true, javascript: process.env.PAGE_SCRIPT !== 'off' },
  });
  window.loadFile(process.env.PAGE_FILE);
});
`;

export async function openPage(
  file: string,
  {
    script = true,
    size = [1280, 800],
  }: { readonly script?: boolean; readonly size?: readonly [number, number] } = {},
): Promise<PageWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-page-'));
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'throughline-page-test', version: '0.0.1', main: 'main.cjs' }),
  );
  const app = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...electronArguments(), '--disable-gpu', `--user-data-dir=${join(folder, 'data')}`, folder],
    cwd: folder,
    env: {
      ...(process.env as Record<string, string>),
      PAGE_FILE: file,
      PAGE_DOWNLOADS: folder,
      PAGE_SIZE: size.join('x'),
      PAGE_SCRIPT: script ? 'on' : 'off',
    },
  });
  const page = await app.firstWindow();
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(error.message));
  await page.waitForLoadState('load');
  return {
    page,
    said,
    downloads: folder,
    requests: async () => {
      const all = await app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests);
      return all.filter((url) => !url.startsWith('file:') || !url.split('#')[0]?.endsWith('.html'));
    },
    print: async () => {
      const base64 = await app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        return pdf?.toString('base64') ?? '';
      });
      return Buffer.from(base64, 'base64');
    },
    close: async () => {
      const child = app.process();
      const ended = new Promise<void>((done) => void child.once('exit', () => done()));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
