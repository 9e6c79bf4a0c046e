import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './launch.ts';

/** Prints more than one, so that the first use of the printer is left out. */
const TRIES = 5;

/** Seconds that Chromium takes to print a page that is loaded and shows a drawing, as one page of its size: the median. */
export async function measurePrint(svg: string, folder: string): Promise<number> {
  const drawing = await readFile(svg, 'utf8');
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number);
  const page = join(folder, 'ready.html');
  const style = `@page { size: ${width}px ${height}px; margin: 0 } body { margin: 0 } svg { display: block }`;
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${drawing.slice(drawing.indexOf('<svg'))}`,
  );
  const launched = await launch(join(import.meta.dirname, 'empty-window'), []);
  const times = await launched.app.evaluate(
    async ({ BrowserWindow }, { page, tries }) => {
      const window = new BrowserWindow({ show: false });
      await window.loadFile(page);
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
      const times: number[] = [];
      for (let count = 0; count <= tries; count += 1) {
        const started = performance.now();
        await window.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
        });
        if (count > 0) times.push(performance.now() - started);
      }
      window.destroy();
      return times;
    },
    { page, tries: TRIES },
  );
  await launched.close();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]! / 1000;
}
