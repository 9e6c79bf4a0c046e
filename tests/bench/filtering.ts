import { appFolder, launch } from './launch.ts';
import { menu, showWindow } from './map-window.ts';
import { type Costs, createCostMeter, summed } from './work.ts';

export type FilterFigures = { readonly near: Costs; readonly all: Costs };

const ROUNDS = 6;

/**
 * Ticks and unticks the boxes of the filter panel: kinds, severities, channels. A change is measured from the click
 * to the first frame after it, in which the cards in view are dimmed or stand out and the panel says how many do. Once with cards
 * as elements, and once with the whole map in view as a picture.
 */
export async function measureFilter(file: string): Promise<FilterFigures> {
  const launched = await launch(appFolder, [file]);
  try {
    const { page } = launched;
    await showWindow(launched, 'zoom-100');
    await menu(launched, 'toggle-filter');
    const boxes = page.locator('aside[data-side="left"] input[type="checkbox"]');
    await boxes.first().waitFor();
    const meter = createCostMeter(page, 'click');
    const changeAll = async (): Promise<Costs> => {
      const costs = [];
      const count = Math.min(8, await boxes.count());
      for (let round = 0; round < ROUNDS; round++) {
        for (let at = 0; at < count; at++)
          costs.push(await meter(() => boxes.nth((at * 3 + round) % count).click()));
      }
      return summed(costs);
    };
    const near = await changeAll();
    await menu(launched, 'clear-filter');
    await showWindow(launched, 'zoom-fit');
    return { near, all: await changeAll() };
  } finally {
    await launched.close();
  }
}
