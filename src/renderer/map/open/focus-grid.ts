/** Gives the keyboard back to the map around an element of it. */
export function focusGrid(from: Element | null): void {
  const grid = from?.closest('[role="grid"]') ?? document.querySelector('[data-map-grid]');
  if (grid instanceof HTMLElement) grid.focus({ preventScroll: true });
}
