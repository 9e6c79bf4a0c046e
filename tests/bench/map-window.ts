import type { Page } from 'playwright';
import type { Launched } from './launch.ts';
import { markTime } from './launch.ts';

/** The window's menus reach every view; going through them keeps the benchmark on a person's path. */
export const menu = async ({ app }: Launched, id: string): Promise<void> => {
  await app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
};

/** Waits for the map of a window of the usual size, and shows it at a zoom. */
export async function showWindow(launched: Launched, zoom: 'zoom-100' | 'zoom-fit'): Promise<void> {
  const { app, page } = launched;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await markTime(page, 'map-painted');
  await menu(launched, zoom);
  await rest(launched);
}

/** Waits until nothing was painted late for a while: the view has come to rest, or never will. */
export const rest = ({ page }: Pick<Launched, 'page'>): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0;
        let last = performance.now();
        const end = last + 5_000;
        const tick = (time: number): void => {
          calm = time - last < 34 ? calm + 1 : 0;
          last = time;
          if (calm >= 20 || time > end) resolve();
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );

/** The middle of the element that lies nearest to the window's middle, so that dragging it scrolls neither canvas. */
export const nearestToMiddle = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const middles = [...document.querySelectorAll(wanted)].map((element) => {
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const away = ({ x, y }: { x: number; y: number }): number =>
      Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
    return middles.reduce((best, middle) => (away(middle) < away(best) ? middle : best));
  }, selector);
