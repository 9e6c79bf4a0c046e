import { updateLayers } from '../keyboard/layers.ts';
import { focusMain, isNowhere } from '../keyboard/main-area.ts';
import { noticeStore } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { isCovered } from '../session/actions/covered.ts';

/**
 * Gives the keyboard to the map where what had it is gone: a panel was hidden, a card or a notice removed. Whoever works
 * without a mouse would be nowhere otherwise. Returns the function that ends it.
 */
export function keepFocus(): () => void {
  const ends = [sessionStore, projectStore, noticeStore].map((store) => store.subscribe(look));
  return () => {
    for (const end of ends) end();
  };
}

let looking = false;

/** In this turn, once what follows is drawn; and after the next frames, for what is drawn later. */
function look(): void {
  if (looking) return;
  looking = true;
  queueMicrotask(() => queueMicrotask(rescue));
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      looking = false;
      rescue();
    }),
  );
}

function rescue(): void {
  if (!isNowhere()) return;
  // A dialog or menu that went knows better where to.
  updateLayers();
  if (!isCovered() && isNowhere()) focusMain();
}
