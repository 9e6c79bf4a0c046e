/** Frames to wait for a panel that is still being loaded. */
const PATIENCE = 60;

/** Focuses what the next frame draws: a field of a panel that opens with this very action. */
export function focusSoon(selector: string): void {
  const before = document.activeElement;
  const look = (left: number): void => {
    const element = document.querySelector<HTMLElement>(selector);
    // Whoever has gone elsewhere meanwhile stays there; a palette that closes leaves the focus to the page.
    const { activeElement } = document;
    const stayed = activeElement === before || activeElement === document.body;
    if (!element && left > 0 && stayed) {
      requestAnimationFrame(() => look(left - 1));
      return;
    }
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
  requestAnimationFrame(() => look(PATIENCE));
}
