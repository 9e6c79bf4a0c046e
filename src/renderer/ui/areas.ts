import { drawAll } from '../keyboard/drawn-later.ts';

/** The parts of the window with a project, in the order in which F6 goes through them. */
const areas = [
  'header[data-area]',
  '[data-area="problem"]',
  '[data-area="copies"]',
  '[data-area="merging"]',
  '[data-area="conflicts"]',
  '[data-area="looking"], [data-area="comparing"]',
  'nav[data-area]',
  'aside[data-side="left"]',
  '[data-map-grid], [data-main-area]',
  'aside[data-side="right"]',
];

const tabbable =
  'button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), a[href], [tabindex="0"]';

/** Hands the keyboard to the next or previous part of the window that is shown. */
export function goToArea(by: 1 | -1): void {
  drawAll();
  const shown = areas.flatMap((area) => document.querySelector<HTMLElement>(area) ?? []);
  const at = shown.findIndex((area) => area.contains(document.activeElement));
  const next = at === -1 ? map() : shown[(at + by + shown.length) % shown.length];
  if (next) enter(next);
}

const map = (): HTMLElement | null => document.querySelector('[data-map-grid], [data-main-area]');

/** Hands the keyboard back to the map, or to what stands in its place. */
export function goToMainArea(): void {
  const area = map();
  if (area) enter(area);
}

/** Into a panel's first field, past the buttons of its title; the map takes the keyboard itself. */
function enter(area: HTMLElement): void {
  if (area === map()) {
    const within = area.querySelector<HTMLElement>('[data-main-focus]') ?? area;
    within.focus({ preventScroll: true });
    return;
  }
  const fields = [...area.querySelectorAll<HTMLElement>(tabbable)].filter((field) => field.tabIndex >= 0);
  const content = fields.find((field) => !field.closest('aside > header') && field.tagName !== 'SECTION');
  (
    area.querySelector<HTMLElement>('[data-inspector-first], [data-area-first]') ??
    content ??
    fields[0]
  )?.focus();
}
