import type { Page } from 'playwright';
import { quantile } from './frames.ts';
import { appFolder, type Launched, launch, markTime, newDataFolder, removeDataFolder } from './launch.ts';
import { menu, nearestToMiddle, rest } from './map-window.ts';
import { createCostMeter } from './work.ts';

/** ms with the answers and without: medians of tries in turn. */
export type Pair = readonly [withThem: number, without: number];

export type AnswersWindowFigures = {
  /** From starting the process with a file to its map, painted; not the first start there ever was. */
  readonly start: Pair;
  /** From the key that opens to the map, painted, in a window that had another project before. */
  readonly open: Pair;
  /** From the key that saves to the frame that says ‘Saved’. */
  readonly save: Pair;
};

const TRIES = 9;

/** Starts with, opens and saves two projects in the real window, as the person in front of it waits for that. */
export async function measureAnswersWindow(full: string, plain: string): Promise<AnswersWindowFigures> {
  const data = await newDataFolder();
  try {
    const start = await inTurn(full, plain, (path) => startTime(path, data));
    const launched = await launch(appFolder, [plain], {}, data);
    try {
      await markTime(launched.page, 'map-painted');
      const saves = new Map<string, number[]>();
      const open = await inTurn(full, plain, async (path) => {
        const { opened, saved } = await openAndSave(launched, path);
        saves.set(path, [...(saves.get(path) ?? []), saved]);
        return opened;
      });
      // The first try of each fills caches, as it does in `inTurn`.
      const save = (path: string): number => quantile((saves.get(path) ?? []).slice(1), 0.5);
      return { start, open, save: [save(full), save(plain)] };
    } finally {
      await launched.close();
    }
  } finally {
    await removeDataFolder(data);
  }
}

async function inTurn(full: string, plain: string, time: (path: string) => Promise<number>): Promise<Pair> {
  const tries: Pair[] = [];
  for (let round = 0; round <= TRIES; round += 1) {
    const pair = [await time(full), await time(plain)] as const;
    if (round > 0) tries.push(pair);
  }
  const median = (at: 0 | 1): number =>
    quantile(
      tries.map((pair) => pair[at]),
      0.5,
    );
  return [median(0), median(1)];
}

async function startTime(path: string, data: string): Promise<number> {
  const launched = await launch(appFolder, [path], {}, data);
  try {
    return (await markTime(launched.page, 'map-painted')) - launched.startedAt;
  } finally {
    await launched.close();
  }
}

/** Opens a project in the place of the one that is open, and saves a change of it. */
async function openAndSave(
  launched: Launched,
  path: string,
): Promise<{ readonly opened: number; readonly saved: number }> {
  const { app, page } = launched;
  await menu(launched, 'close-project');
  await page.getByRole('button', { name: 'Open the sample project' }).waitFor();
  await rest(launched);
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
  await markOpening(page);
  await page.keyboard.press('ControlOrMeta+O');
  const opened = (await markTime(page, 'map-painted')) - (await markTime(page, 'bench-opening'));
  await rest(launched);
  const card = await nearestToMiddle(page, '[data-card-id]');
  await page.mouse.click(card.x, card.y);
  await page.keyboard.press('Delete');
  await page.locator('[data-state="unsaved"]').waitFor();
  const meter = createCostMeter(page, 'keydown');
  const { shown } = await meter(() => page.keyboard.press('ControlOrMeta+S'), '[data-state="saved"]');
  return { opened, saved: shown };
}

/** Marks the next key that opens a project, and forgets what was painted before. */
const markOpening = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const name of ['map-painted', 'bench-opening']) performance.clearMarks(name);
    const mark = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key.toLowerCase() !== 'o') return;
      performance.mark('bench-opening', { startTime: timeStamp });
      removeEventListener('keydown', mark, { capture: true });
    };
    addEventListener('keydown', mark, { capture: true });
  });
