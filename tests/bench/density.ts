import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { measureExport } from './exports.ts';
import { appFolder, launch, markTime } from './launch.ts';
import { menu, rest } from './map-window.ts';

export type DensityFigures = {
  readonly cards: number;
  /** Cards that are whole in view at 100 %, in a window of 1920 x 1080 without the inspector. */
  readonly whole: number;
  /** Zoom at which the whole map is in that window. */
  readonly zoom: number;
  /** Share of titles that are then read: letters of 11 px at least, two words at least where the title has them. */
  readonly read: number;
  /** Of the exported drawing, px. */
  readonly width: number;
  readonly height: number;
  /** The smallest letters where the drawing fills a sheet of A3 on its side, pt. */
  readonly smallestOnA3: number;
};

/** Area of the sample's drawing before its cards were compact and its evidence counted, px². */
export const AREA_BEFORE = 3_112 * 3_190;

/** Where cards that are whole at 100 % were left, and why: docs/decisions/0010-whole-cards.md. */
export const WHOLE_DECIDED = 40;

const A3 = { width: 1_190.55, height: 841.89 };

/** How much of the sample is read at a glance, on screen and on paper. */
export async function measureDensity(file: string, svg: string): Promise<DensityFigures> {
  const launched = await launch(appFolder, [file]);
  const { app, page } = launched;
  try {
    await markTime(page, 'map-painted');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_920, 1_080));
    await menu(launched, 'toggle-inspector');
    await menu(launched, 'zoom-100');
    await rest(launched);
    const whole = await page.evaluate(cardsWhole);
    await menu(launched, 'zoom-fit');
    await rest(launched);
    const { cards, read, zoom } = await titlesRead(page);
    await measureExport(file, svg, 'svg', []);
    const drawing = await readFile(svg, 'utf8');
    const figure = (name: string): number =>
      Number(new RegExp(`<svg[^>]* ${name}="([0-9.]+)"`).exec(drawing)?.[1]);
    const [width, height] = [figure('width'), figure('height')];
    const letters = [...drawing.matchAll(/font-size="([0-9.]+)"/g)].map(([, size]) => Number(size));
    const scale = Math.min(A3.width / width, A3.height / height);
    return {
      cards,
      whole,
      zoom,
      read: read / cards,
      width,
      height,
      smallestOnA3: Math.min(...letters) * scale,
    };
  } finally {
    await launched.close();
  }
}

/** Runs in the page. */
function cardsWhole(): number {
  const pane = document.querySelector('[data-map-body]')?.getBoundingClientRect();
  const isWhole = ({ left, top, right, bottom }: DOMRect): boolean =>
    pane !== undefined &&
    left >= pane.left &&
    top >= pane.top &&
    right <= Math.min(pane.right, innerWidth) &&
    bottom <= Math.min(pane.bottom, innerHeight);
  return [...document.querySelectorAll('[data-card-id]')].filter((card) =>
    isWhole(card.getBoundingClientRect()),
  ).length;
}

const titlesRead = (page: Page): Promise<{ cards: number; read: number; zoom: number }> =>
  page.evaluate(() => {
    const zoom = Number(
      document.querySelector<HTMLElement>('[data-map-grid]')?.style.getPropertyValue('--k') ?? 1,
    );
    const cards = [...document.querySelectorAll('[data-card-id]')];
    const isRead = (card: Element): boolean => {
      const [title = ''] = (card.getAttribute('aria-label') ?? '').split(', ');
      const line = card.querySelector('text');
      const shown = [...(line?.querySelectorAll('tspan') ?? [])].map((part) => part.textContent).join(' ');
      const size = Number(line?.getAttribute('font-size') ?? 0) * zoom;
      const words = shown.replace(/…$/, '').trim().split(' ').length;
      return size >= 10.99 && words >= Math.min(2, title.split(' ').length);
    };
    return { cards: cards.length, read: cards.filter(isRead).length, zoom };
  });
