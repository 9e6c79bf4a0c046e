import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './exports.ts';
import { launch } from './launch.ts';

/** How many processes print, and how often each. */
const PROCESSES = 3;
const TIMES = 5;

/** Seconds: of the first print of a process, which an export by the command line is, and of a later one. */
export type PrintFigures = { readonly first: number; readonly later: number };

/** How long Chromium takes to print a page that is loaded and shows a drawing, as one page of its size: the medians. */
export async function measurePrint(svg: string, folder: string): Promise<PrintFigures> {
  const drawing = await readFile(svg, 'utf8');
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number);
  const page = join(folder, 'ready.html');
  const style = `@page { size: ${width}px ${height}px; margin: 0 } body { margin: 0 } svg { display: block }`;
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${drawing.slice(drawing.indexOf('<svg'))}`,
  );
  const [firsts, later]: [number[], number[]] = [[], []];
  for (let count = 0; count < PROCESSES; count += 1) {
    const [first = Number.NaN, ...others] = await timesOf(page);
    firsts.push(first);
    later.push(...others);
  }
  return { first: median(firsts), later: median(later) };
}

async function timesOf(page: string): Promise<readonly number[]> {
  const launched = await launch(join(import.meta.dirname, 'empty-window'), []);
  const times = await launched.app.evaluate(
    async ({ BrowserWindow }, { page, count }) => {
      const window = new BrowserWindow({ show: false });
      await window.loadFile(page);
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
      const times: number[] = [];
      while (times.length < count) {
        const started = performance.now();
        await window.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        times.push((performance.now() - started) / 1000);
      }
      window.destroy();
      return times;
    },
    { page, count: TIMES },
  );
  await launched.close();
  return times;
}
