import '../../../src/shared/no-eval.ts';
import { app, BrowserWindow } from 'electron';
import { setTimeout } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { exportMap, type ExportRequest } from '../../../src/main/export/index.ts';
import { type PageSupply, withPages } from '../../../src/main/export/page/page-supply.ts';
import { registerAppScheme, setupAppProtocol } from '../../../src/main/platform/app-protocol.ts';
import { setupChromium } from '../../../src/main/platform/chromium-switches.ts';
import { setupSecurity } from '../../../src/main/platform/security.ts';
import type { ExportDone, ExportProgress } from '../../../src/shared/exports/export-options.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';

/** What a test can make the app's export code do, in a real Electron without the rest of the app. */
export type HarnessRequest = Pick<ExportRequest, 'options' | 'path' | 'author' | 'language'> & {
  readonly tallies: ExportRequest['tallies'];
  readonly felt: ExportRequest['felt'];
  /** A JSON file of the snapshot. */
  readonly snapshotFile: string;
  /** Files by the SHA-256 under which the project holds them. */
  readonly blobs: Readonly<Record<string, { readonly file: string; readonly mediaType: string }>>;
  /** Gives up when the progress says one of these words, or null for never. */
  readonly cancelAt: string | null;
  /** A page is opened before the export, and loads or crashes; or null for none. */
  readonly beforehand: 'loaded' | 'crashed' | null;
};

export type HarnessDone = {
  readonly result: Result<ExportDone>;
  readonly progress: readonly (ExportProgress & { readonly at: number })[];
  readonly log: readonly string[];
  /** How many windows were opened. */
  readonly opened: number;
  /** Windows that are still there. */
  readonly windows: number;
  readonly milliseconds: number;
  /** The most memory main used, bytes. */
  readonly mainMemory: number;
};

export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

setupChromium('system');
registerAppScheme();
app.on('window-all-closed', () => {});

/** Has a page wait, and lets it load or crash. */
async function openBeforehand(
  pages: PageSupply,
  { options, beforehand }: Pick<HarnessRequest, 'options' | 'beforehand'>,
): Promise<void> {
  const others = new Set(BrowserWindow.getAllWindows());
  pages.prepare(options.format);
  const [window] = BrowserWindow.getAllWindows().filter((one) => !others.has(one));
  if (!window) throw new Error('No page was opened.');
  await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
  if (beforehand === 'crashed') {
    // Chromium cannot print any more where a page goes that it prints.
    await window.webContents.printToPDF({});
    const gone = new Promise((resolve) => window.webContents.once('render-process-gone', resolve));
    window.webContents.forcefullyCrashRenderer();
    await gone;
  }
}

async function runExport(request: HarnessRequest): Promise<HarnessDone> {
  const snapshot = JSON.parse(await readFile(request.snapshotFile, 'utf8')) as ExportRequest['snapshot'];
  const progress: (ExportProgress & { at: number })[] = [];
  const log: string[] = [];
  const stop = new AbortController();
  const startedAt = performance.now();
  let mainMemory = 0;
  const memory = setInterval(() => {
    mainMemory = Math.max(mainMemory, process.memoryUsage().rss);
  }, 50);
  const asked: Omit<ExportRequest, 'pages'> = {
    snapshot,
    tallies: request.tallies,
    felt: request.felt,
    projectName: snapshot.records.project[0]?.name ?? '',
    readBlob: async (hash) => {
      const blob = request.blobs[hash];
      if (blob === undefined) return fail('blob-missing', 'There is no such file in this project.');
      return ok({ bytes: new Uint8Array(await readFile(blob.file)), mediaType: blob.mediaType });
    },
    copyInside: () => Promise.resolve(ok({ bytes: Buffer.from('What stands for a project here.') })),
    options: request.options,
    language: request.language,
    path: request.path,
    ...(request.author === undefined ? {} : { author: request.author }),
    onProgress: (told) => {
      progress.push({ ...told, at: performance.now() - startedAt });
      if (request.cancelAt !== null && told.doing.startsWith(request.cancelAt)) stop.abort();
    },
    signal: stop.signal,
    log: (message) => log.push(message),
  };
  let opened = 0;
  const count = (): void => void (opened += 1);
  app.on('browser-window-created', count);
  const result = await withPages(asked.log, async (pages) => {
    if (request.beforehand !== null) await openBeforehand(pages, request);
    return exportMap({ ...asked, pages });
  });
  app.off('browser-window-created', count);
  clearInterval(memory);
  const milliseconds = performance.now() - startedAt;
  const windows = await windowsLeft();
  return { result, progress, log, opened, windows, milliseconds, mainMemory };
}

/** How many windows stay: one that is being printed goes when that is over. */
async function windowsLeft(): Promise<number> {
  const end = performance.now() + 10_000;
  while (BrowserWindow.getAllWindows().length > 0 && performance.now() < end) await setTimeout(5);
  return BrowserWindow.getAllWindows().length;
}

/** Runs a script in a page that holds the SVG: as a picture named `picture`, and as elements of the document. */
async function inSvgPage(svgFile: string, script: string): Promise<unknown> {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true, sandbox: true } });
  try {
    await window.loadURL('data:text/html,<!doctype html><meta charset=utf-8><body style="margin:0"></body>');
    const svg = await readFile(svgFile, 'utf8');
    const page = `(async () => {
      const source = ${JSON.stringify(svg)};
      const picture = new Image();
      picture.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
      await picture.decode();
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const broken = parsed.querySelector('parsererror');
      if (broken) throw new Error(broken.textContent);
      document.body.append(document.importNode(parsed.documentElement, true));
      await Promise.all([...document.fonts].map((face) => face.load()));
      return (${script});
    })()`;
    return await (window.webContents.executeJavaScript(page) as Promise<unknown>);
  } finally {
    window.destroy();
  }
}

/** Draws regions of the SVG as pixels: RGBA, base64 each. */
const rasterise = (svgFile: string, regions: readonly Region[]): Promise<unknown> =>
  inSvgPage(
    svgFile,
    `${JSON.stringify(regions)}.map(({ x, y, width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(picture, -x, -y);
      const { data } = context.getImageData(0, 0, width, height);
      let binary = '';
      for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192));
      return btoa(binary);
    })`,
  );

const harness = { runExport, inSvgPage, rasterise };
export type Harness = typeof harness;

app
  .whenReady()
  .then(() => {
    setupSecurity();
    setupAppProtocol();
    Object.assign(globalThis, { harness });
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  });
