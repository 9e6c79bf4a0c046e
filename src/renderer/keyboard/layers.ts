import { isNowhere, mainFocus } from './main-area.ts';
import { focusNextStop, tabStops } from './tab-order.ts';

/** A dialog or a menu that is open, and what had the keyboard before it. */
type Layer = { readonly element: HTMLElement; readonly before: Element | null };

const kinds = '[role="dialog"][aria-modal="true"], [role="alertdialog"], [role="menu"]';
const portals = 'body > [data-portal]';

let layers: readonly Layer[] = [];
let watcher: MutationObserver | null = null;

/**
 * Gives the keyboard to each dialog and menu in the very turn in which it is drawn, whoever opened it, keeps Tab in it,
 * and gives the keyboard back in the turn in which it goes: to what had it before, else to the map. A timer would be too
 * late for whoever types on. Returns the function that ends it.
 */
export function followLayers(): () => void {
  watcher = new MutationObserver(updateLayers);
  watcher.observe(document.body, { childList: true });
  watchPortals();
  addEventListener('keydown', keepTab);
  addEventListener('click', leaveMenu, true);
  addEventListener('click', stayInMenu);
  return () => {
    watcher?.disconnect();
    watcher = null;
    removeEventListener('keydown', keepTab);
    removeEventListener('click', leaveMenu, true);
    removeEventListener('click', stayInMenu);
    layers = [];
    watched = [];
  };
}

/** Portals that are watched; each holds dialogs, menus and tooltips. */
let watched: readonly Element[] = [];

function watchPortals(): void {
  const now = [...document.querySelectorAll(portals)];
  for (const portal of now) {
    if (!watched.includes(portal)) watcher?.observe(portal, { childList: true, subtree: true });
  }
  watched = now;
}

/** Takes note of what opened and what went, now and not only when the observer's turn comes. */
export function updateLayers(): void {
  watchPortals();
  const shown = [...document.querySelectorAll<HTMLElement>(kinds)];
  const gone = layers.filter(({ element }) => !shown.includes(element));
  if (gone.length > 0) {
    layers = layers.filter((layer) => !gone.includes(layer));
    if (isNowhere() || gone.some(({ element }) => element.contains(document.activeElement))) {
      giveBack(gone[0]?.before ?? null);
    }
  }
  for (const element of shown) {
    if (layers.some((layer) => layer.element === element)) continue;
    layers = [...layers, { element, before: openerNow() }];
    enter(element);
  }
}

/** The map takes the keyboard back itself, not the button on it that opened a menu. */
function openerNow(): Element | null {
  const { activeElement } = document;
  return activeElement?.closest('[data-map-grid]') ?? activeElement;
}

/** The first thing of a dialog or menu: what it names, else what Tab reaches first, else itself. */
function enter(element: HTMLElement): void {
  if (element.contains(document.activeElement)) return;
  const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? tabStops(element)[0] ?? element;
  first.focus({ preventScroll: true });
}

/** What has the keyboard in the dialog in front; null while none is drawn. */
export function frontDialog(): HTMLElement | null {
  updateLayers();
  const layer = layers.findLast(({ element }) => element.getAttribute('role') !== 'menu');
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && layer?.element.contains(activeElement)
    ? activeElement
    : null;
}

/** The dialog or menu that is drawn in front; null while there is none. */
export const frontLayer = (): Element | null => [...document.querySelectorAll(kinds)].at(-1) ?? null;

function giveBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) {
    to.focus({ preventScroll: true });
    if (document.activeElement === to) return;
  }
  mainFocus()?.focus({ preventScroll: true });
}

/** The dialog or menu in front gives the keyboard back although it is still drawn: what it chose goes on from there. */
export function leaveLayer(): void {
  const layer = layers.at(-1);
  if (layer) giveBack(layer.before);
}

const itemOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[role^="menuitem"]') : null;

/** What an item of a menu does is done to what had the keyboard before the menu, or moves it on from there. */
function leaveMenu(event: MouseEvent): void {
  if (itemOf(event)) leaveLayer();
}

/** A menu that stays open at a choice keeps the keyboard. */
function stayInMenu(event: MouseEvent): void {
  const item = itemOf(event);
  const layer = layers.at(-1);
  if (item?.isConnected && layer?.element.contains(item) && document.activeElement === layer.before)
    item.focus();
}

function keepTab(event: KeyboardEvent): void {
  const layer = layers.at(-1);
  if (event.key !== 'Tab' || event.defaultPrevented || !layer || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  if (layer.element.getAttribute('role') !== 'menu') focusNextStop(layer.element, event.shiftKey ? -1 : 1);
}
