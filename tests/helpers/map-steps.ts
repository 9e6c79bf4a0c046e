import type { Locator, Page } from 'playwright';

export type Place = { readonly x: number; readonly y: number };

/** A card on the map by words of its text; it must be in view. */
export const cardOf = (window: Page, text: string | RegExp): Locator =>
  window.locator('[data-card-id]', { hasText: text }).first();

/** The cell of a stage's only step (or the step named) and a lane, found by its accessible name. */
export const cellOf = (window: Page, stage: string, lane: string, step = '[^,]*'): Locator =>
  window.getByRole('gridcell', { name: new RegExp(`^${stage}, ${step}, ${lane}, `) });

/** A cell's accessible name without its place: 'empty', or how many cards and their titles. */
export const heardIn = async (cell: Locator): Promise<string | undefined> =>
  (await cell.getAttribute('aria-label'))?.replace(/^[^,]*, [^,]*, [^,]*, /, '');

/** The middle of an element, px in the window. */
export async function middleOf(element: Locator): Promise<Place> {
  const box = await boxOf(element);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The rectangle of an element in the window. */
export async function boxOf(
  element: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not in the page');
  return box;
}

/** Presses at a place and moves to another, without letting go. */
export async function pressAndMove(window: Page, from: Place, to: Place): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 8, from.y + 4);
  await window.mouse.move(to.x, to.y, { steps: 6 });
}

/** Drags from one place to another. */
export async function drag(window: Page, from: Place, to: Place): Promise<void> {
  await pressAndMove(window, from, to);
  await window.mouse.up();
}

/** Gives the map the keyboard and selects nothing. */
export async function focusMap(window: Page): Promise<void> {
  await window.getByRole('grid').focus();
  await window.keyboard.press('Escape');
}

/** Clicks on a card by words of its accessible name. False where it is not in view or is covered. */
export async function clickCardInView(window: Page, words: string): Promise<boolean> {
  const place = await window.evaluate((text) => {
    const cards = [...document.querySelectorAll('[data-card-id]')];
    const card = cards.find((one) => one.getAttribute('aria-label')?.includes(text));
    const { x, y, width, height } = card?.getBoundingClientRect() ?? new DOMRect(-9, -9);
    const middle = { x: x + width / 2, y: y + height / 2 };
    return card?.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : null;
  }, words);
  if (place) await window.mouse.click(place.x, place.y);
  return place !== null;
}

/** Undoes the last step, once there is one. */
export async function undo(window: Page): Promise<void> {
  await window.locator('button[aria-label^="Undo"]:not([aria-disabled="true"])').waitFor();
  await window.keyboard.press('ControlOrMeta+Z');
}

/** Waits until no animation runs and the camera has not moved for some frames. */
export const waitForRest = (window: Page): Promise<void> =>
  window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (): string =>
          `${document.querySelector('[data-map-body] > div')?.getAttribute('style') ?? ''} ${
            document.querySelector('[data-map-body] > div > div')?.getAttribute('style') ?? ''
          } ${document.querySelectorAll('[data-card-id], [data-overview] canvas').length}`;
        let before = '';
        let same = 0;
        const tick = (): void => {
          const now = look();
          same = now === before ? same + 1 : 0;
          before = now;
          // The zoom settles after 140 ms without movement.
          if (same > 20) resolve();
          else requestAnimationFrame(tick);
        };
        tick();
      }),
  );
