import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ImportAnswers } from '../../src/shared/protocol/import-api.ts';
import { UPLOAD_CHUNK_BYTES } from '../../src/shared/protocol/host-api.ts';
import type { Result } from '../../src/shared/result.ts';
import { asIs, asProposed } from '../helpers/import-choices.ts';
import { valueOf } from './commands.ts';
import { frameIntervals, GOOD_MS, pan, quantile } from './frames.ts';
import { appFolder, launch } from './launch.ts';
import { rest, showWindow } from './map-window.ts';
import { writeSurvey } from './responses.ts';

type Panning = { readonly good: number; readonly p95: number; readonly worst: number };

export type ImportWindowFigures = {
  /** Frames while the map is panned, with nothing else going on, and while responses are sent to its host and imported. */
  readonly alone: Panning;
  readonly importing: Panning;
  /** ms from the file to its responses in the project. */
  readonly imported: number;
};

const PAN_FRAMES = 240;

/** What the page keeps: a line to the host beside that of the app, a way to ask through it, and whether the import is done. */
type Bench = {
  readonly ask: (request: string, params: object) => Promise<Result<unknown>>;
  isOpen: boolean;
  isDone: boolean;
};
declare global {
  var bench: Bench;
}

/** Pans the map of the sample while a survey is imported through the window’s line to its host, as the dialog does it. */
export async function measureImportWindow(rows: number, folder: string): Promise<ImportWindowFigures> {
  const csv = join(folder, 'window.csv');
  await writeSurvey(csv, rows);
  const launched = await launch(appFolder, []);
  try {
    const { page } = launched;
    await openSample(page);
    await showWindow(launched, 'zoom-100');
    const panning = (): Promise<void> => pan(page, PAN_FRAMES, 12, 6);
    await panning();
    await rest(launched);
    const alone = framesOf(await frameIntervals(page, panning));
    const start = performance.now();
    const importing = importFile(page, csv).then(async () => {
      const imported = performance.now() - start;
      await page.evaluate(() => void (globalThis.bench.isDone = true));
      return imported;
    });
    const meanwhile = await frameIntervals(page, async () => {
      while (!(await page.evaluate(() => globalThis.bench.isDone))) await panning();
    });
    return { alone, importing: framesOf(meanwhile), imported: await importing };
  } finally {
    await launched.close();
    rmSync(csv);
  }
}

const framesOf = (intervals: readonly number[]): Panning => ({
  good: intervals.filter((interval) => interval < GOOD_MS).length / intervals.length,
  p95: quantile(intervals, 0.95),
  worst: Math.max(...intervals),
});

async function openSample(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let line: MessagePort | undefined;
    // Far from the numbers of the app, which shares the line.
    let next = 2_000_000_000;
    const bench: Bench = {
      ask: (request, params) =>
        new Promise((resolve) => {
          const number = next++;
          const take = ({ data }: MessageEvent): void => {
            if (data.kind !== 'answer' || data.number !== number) return;
            line?.removeEventListener('message', take);
            resolve(data.result);
          };
          line?.addEventListener('message', take);
          line?.postMessage({ number, request, params });
        }),
      isOpen: false,
      isDone: false,
    };
    globalThis.bench = bench;
    window.addEventListener('message', ({ data, ports }) => {
      if (data?.type !== 'throughline-port' || !ports[0]) return;
      line = ports[0];
      line.start();
      bench.isOpen = true;
    });
    type Bridge = { readonly request: (name: string, params: object) => Promise<unknown> };
    const { throughline } = window as unknown as { throughline: Bridge };
    await throughline.request('new-project', { template: 'sample' });
  });
  await page.waitForFunction(() => globalThis.bench.isOpen);
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    document.body.append(Object.assign(input, { type: 'file', id: 'bench-file', hidden: true }));
  });
  await page.setInputFiles('#bench-file', path);
  const uploadId = await send(page);
  const { importId } = await ask(page, 'import-open', { uploadId });
  const look = await ask(page, 'import-look', { importId, ...asIs });
  await ask(page, 'import-run', { importId, choices: asProposed(look), name: 'Survey', kind: 'survey' });
}

/** Sends the chosen file piece by piece. */
const send = (page: Page): Promise<string> =>
  page.evaluate(async (piece) => {
    const { ask } = globalThis.bench;
    const file = document.querySelector<HTMLInputElement>('#bench-file')?.files?.[0];
    if (!file) throw new Error('No file was chosen');
    const { name, size } = file;
    const begun = await ask('upload-begin', { name, size, mediaType: 'text/csv', purpose: 'import' });
    if (!begun.ok) throw new Error(begun.failure.message);
    const { uploadId } = begun.value as { readonly uploadId: string };
    for (let from = 0; from < size; from += piece) {
      const bytes = new Uint8Array(await file.slice(from, from + piece).arrayBuffer());
      await ask('upload-chunk', { uploadId, bytes });
    }
    return uploadId;
  }, UPLOAD_CHUNK_BYTES);

const ask = async <N extends keyof ImportAnswers>(
  page: Page,
  name: N,
  params: object,
): Promise<ImportAnswers[N]> =>
  valueOf(
    (await page.evaluate(([request, given]) => globalThis.bench.ask(request, given), [
      name,
      params,
    ] as const)) as Result<ImportAnswers[N]>,
  );
