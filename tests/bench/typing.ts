import { appFolder, launch } from './launch.ts';
import { nearestToMiddle, rest, showWindow } from './map-window.ts';
import { type Costs, createCostMeter, summed } from './work.ts';

/** What a facilitator hears and types: words of all lengths, enough for a card to grow line by line. */
const spoken =
  'Looks for the delivery time on every page, calls the store, waits for eleven minutes, is told to look at the ' +
  'website again, and then asks a friend who bought one last year how long it really took.';

export type TypingFigures = { readonly title: Costs; readonly details: Costs };

/**
 * Types into the field of a card on the map of a project, key by key as a person does: each key waits until the one before
 * is on screen. A key is measured from its event to the frame that shows the letter in the field, and the card and all
 * below it made room for where the line broke. First a new card at the end of a cell of the uppermost lane, whose growth
 * moves every lane of the map; then, in the same way, the details of that card.
 */
export async function measureTyping(file: string): Promise<TypingFigures> {
  const launched = await launch(appFolder, [file]);
  try {
    const { page } = launched;
    await showWindow(launched, 'zoom-100');
    const card = await nearestToMiddle(page, '[role="row"][aria-rowindex="4"] [data-card-id]');
    await page.mouse.click(card.x, card.y);
    await page.keyboard.press('Enter');
    // Enter in the field of a card begins the next one below.
    await page.locator('[data-editor] textarea').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-editor] textarea[aria-label="New card"]').waitFor();
    await rest(launched);
    const meter = createCostMeter(page, 'keydown');
    const type = async (text: string): Promise<Costs> => {
      const costs = [];
      for (const letter of text) costs.push(await meter(() => page.keyboard.type(letter)));
      return summed(costs);
    };
    const title = await type(spoken);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('[data-editor] textarea').nth(1).waitFor();
    return { title, details: await type(spoken) };
  } finally {
    await launched.close();
  }
}
