const mainArea = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-map-grid], [data-main-area]');

/** What takes the keyboard in the room between the panels: the map itself, or the first thing of what stands there. */
export const mainFocus = (): HTMLElement | null => {
  const area = mainArea();
  return area?.querySelector<HTMLElement>('[data-main-focus]') ?? area;
};

/** True while nothing in the page has the keyboard. */
export const isNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Gives the keyboard to the map, or to what stands in its place. */
export const focusMain = (): void => mainFocus()?.focus({ preventScroll: true });
