import { sessionStore } from '../store/session-store.ts';

/**
 * Puts the focus back where it was when a dialog or the palette closes; on the map where that is gone (an item of a
 * menu). Returns the function that ends it.
 */
export function returnFocusAfterDialogs(): () => void {
  let before: Element | null = null;
  return sessionStore.subscribe((now, was) => {
    if (now.dialog !== null && was.dialog === null) before = document.activeElement;
    if (now.dialog === null && was.dialog !== null) giveBack(before);
  });
}

function giveBack(to: Element | null): void {
  requestAnimationFrame(() => {
    // Whoever closed the dialog may have put the focus where the work goes on.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const goal = to?.isConnected && to !== document.body ? to : document.querySelector('[data-map-grid], [data-main-area]');
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  });
}
