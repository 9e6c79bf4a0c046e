import { appFolder, launch } from './launch.ts';
import { menu, nearestToMiddle, rest, showWindow } from './map-window.ts';
import { type Costs, createCostMeter, summed } from './work.ts';

const EDITS = 24;
const painPoint = '[data-card-id][aria-label*=", pain point"]';

export type BulkFigures = { readonly cards: number; readonly costs: Costs };

/**
 * Selects all pain points of a map and sets their severity in the inspector, again and again. An edit is measured from the
 * choice in the inspector, which gives the command, to the frame in which the cards show the new severity: the host has
 * written it durably by then, and the change set has come back.
 */
export async function measureBulkEdit(file: string): Promise<BulkFigures> {
  const launched = await launch(appFolder, [file]);
  try {
    const { page } = launched;
    await showWindow(launched, 'zoom-100');
    await page.mouse.move(640, 400);
    const isInView = ({ y }: { readonly y: number }): boolean => y > 200 && y < 760;
    let card: { readonly x: number; readonly y: number } | null = null;
    while (card === null || !isInView(card)) {
      await page.mouse.wheel(0, 300);
      await rest(launched);
      if ((await page.locator(painPoint).count()) > 0) card = await nearestToMiddle(page, painPoint);
    }
    await page.mouse.click(card.x, card.y);
    await menu(launched, 'select-kind');
    const severity = page.locator('aside[data-side="right"]').getByLabel('Severity', { exact: true });
    await severity.waitFor();
    await rest(launched);
    // Selecting brings the last of them into view: one that is seen now tells when the edit is on screen.
    const seen = await nearestToMiddle(page, painPoint);
    const id = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-card-id]')?.getAttribute('data-card-id'),
      seen,
    );
    const cards = Number(
      /[\d,]+/
        .exec((await page.locator('aside[data-side="right"]').textContent()) ?? '')?.[0]
        .replace(',', ''),
    );
    const label = (severity: string): string => `[data-card-id="${id}"][aria-label*="severity ${severity}"]`;
    // Their severities differ at first.
    await severity.selectOption('4');
    await page.locator(label('4')).waitFor();
    await rest(launched);
    const meter = createCostMeter(page, 'change');
    const costs = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const next = `${(edit % 4) + 1}`;
      costs.push(await meter(() => severity.selectOption(next), label(next)));
    }
    return { cards, costs: summed(costs) };
  } finally {
    await launched.close();
  }
}
