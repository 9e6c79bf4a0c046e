import type { Page } from 'playwright';
import { quantile } from './frames.ts';
import { type Launched, launch, markTime, root } from './launch.ts';

/** ms from the key to the frame that shows what it did; median and worst of all runs. */
export type PasteFigures = { readonly what: string; readonly p50: number; readonly worst: number };

const RUNS = 5;
/** 1,000 texts in 50 rows and 20 columns, as a spreadsheet lays them on the clipboard. */
const sheet = Array.from({ length: 50 }, (_, row) =>
  Array.from({ length: 20 }, (_, column) => `Row ${row}, column ${column}: what happens here`).join('\t'),
).join('\n');

/** Pastes 1,000 cells of a sheet, and then the same 1,000 cards copied, in the real window. */
export async function measurePaste(file: string): Promise<readonly PasteFigures[]> {
  const launched = await launch(process.env['THROUGHLINE_APP_DIR'] ?? root, [file]);
  const { page } = launched;
  await markTime(page, 'map-painted');
  await page.getByRole('grid').focus();
  const preview: number[] = [];
  const texts: number[] = [];
  const cards: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await putText(launched, sheet);
    await page.keyboard.press('Escape');
    preview.push(await timed(page, 'v', '[role="dialog"] button[type="submit"]', 'ControlOrMeta+V'));
    texts.push(await timed(page, 'Enter', 'button[aria-label^="Undo: Paste card"]', 'Enter'));
    // What was pasted is selected: it goes onto the clipboard and comes back as cards.
    await page.keyboard.press('ControlOrMeta+C');
    await page.getByText('Copied 1,000 cards.').waitFor();
    await undo(page);
    await page.keyboard.press('Escape');
    cards.push(
      await timed(page, 'v', 'button[aria-label^="Undo: Paste card"], [role="dialog"]', 'ControlOrMeta+V'),
    );
    const asked = await page.getByRole('dialog').isVisible();
    if (asked)
      cards.push(
        cards.pop()! + (await timed(page, 'Enter', 'button[aria-label^="Undo: Paste card"]', 'Enter')),
      ); // prettier-ignore
    await undo(page);
  }
  await launched.close();
  const figures = (what: string, all: readonly number[]): PasteFigures => ({
    what,
    p50: quantile(all, 0.5),
    worst: quantile(all, 1),
  });
  return [
    figures('1,000 cells of a sheet, until the preview', preview),
    figures('from Enter in the preview to painted cards', texts),
    figures(
      'both together',
      preview.map((ms, run) => ms + (texts[run] ?? 0)),
    ), // prettier-ignore
    figures('1,000 copied cards, until painted', cards),
  ];
}

const putText = ({ app }: Launched, text: string): Promise<void> =>
  app.evaluate(
    ({ clipboard }, what) => (clipboard as unknown as { writeText(text: string): void }).writeText(what),
    text,
  );

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Z');
  await page.locator('button[aria-label="Undo"]').waitFor();
}

/** Presses keys and waits until what they bring is in the page and painted. */
async function timed(page: Page, key: string, selector: string, press: string): Promise<number> {
  const painted = await page.evaluateHandle(
    ([wanted, shown]) => ({
      done: new Promise<number>((resolve) => {
        const begin = ({ key: pressed, timeStamp }: KeyboardEvent): void => {
          if (pressed.toLowerCase() !== wanted.toLowerCase()) return;
          removeEventListener('keydown', begin, true);
          const look = (): void => {
            if (!document.querySelector(shown)) {
              requestAnimationFrame(look);
              return;
            }
            // The frame that shows it is painted once the next one begins.
            requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          };
          requestAnimationFrame(look);
        };
        addEventListener('keydown', begin, true);
      }),
    }),
    [key, selector] as const,
  );
  await page.keyboard.press(press);
  return painted.evaluate(({ done }) => done);
}
