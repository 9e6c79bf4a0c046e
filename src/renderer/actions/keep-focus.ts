import { noticeStore } from '../store/notices.ts';
import { projectStore } from '../store/project-store.ts';
import { sessionStore } from '../store/session-store.ts';
import { isCovered } from './covered.ts';

/**
 * Gives the keyboard to the map where what had it is gone: a panel that was hidden, a card or a notice that was
 * removed. Whoever works without a mouse would be nowhere otherwise. Returns the function that ends it.
 */
export function keepFocus(): () => void {
  const ends = [sessionStore, projectStore, noticeStore].map((store) => store.subscribe(look));
  return () => {
    for (const end of ends) end();
  };
}

let looking = false;

/** After what follows has been drawn, and has taken the focus where it does so. */
function look(): void {
  if (looking) return;
  looking = true;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      looking = false;
      const { activeElement } = document;
      if (isCovered() || (activeElement !== null && activeElement !== document.body)) return;
      document
        .querySelector<HTMLElement>('[data-map-grid], [data-main-area]')
        ?.focus({ preventScroll: true });
    }),
  );
}
