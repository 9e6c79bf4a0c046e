import { noticeStore } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { isCovered } from '../session/actions/covered.ts';

/** Frames to wait for a dialog that was closed to be gone. */
const PATIENCE = 30;

/**
 * Gives the keyboard back where what had it is gone: to what opened the dialog that was closed, else to the map, where
 * a panel was hidden, a card or a notice removed. Whoever works without a mouse would be nowhere otherwise. Returns the
 * function that ends it.
 */
export function keepFocus(): () => void {
  const ends = [
    sessionStore.subscribe((now, was) => {
      const opens = (now.dialog !== null && was.dialog === null) || (now.paletteOpen && !was.paletteOpen);
      if (opens) remember();
      look();
    }),
    projectStore.subscribe(() => look()),
    noticeStore.subscribe(() => look()),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** What had the keyboard before a dialog or the palette took it. */
let before: HTMLElement | null = null;
let looking = false;

/** A dialog that opens from the palette goes back to what opened the palette. */
function remember(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
  if (!activeElement.closest('[role="dialog"]')) before = activeElement;
}

/** After what follows has been drawn, and has taken the focus where it does so. */
function look(left = PATIENCE): void {
  if (looking) return;
  looking = true;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      looking = false;
      if (isCovered()) return;
      const { activeElement } = document;
      if (activeElement?.closest('[role="dialog"]') && left > 0) {
        look(left - 1);
        return;
      }
      // Whoever closed the dialog may have put the focus where the work goes on.
      if (activeElement === null || activeElement === document.body) {
        const map = document.querySelector<HTMLElement>('[data-map-grid], [data-main-area]');
        (before?.isConnected ? before : map)?.focus({ preventScroll: true });
      }
      before = null;
    }),
  );
}
