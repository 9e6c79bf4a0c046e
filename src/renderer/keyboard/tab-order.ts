const tabbable = [
  'button:not([disabled])',
  'input:not([disabled], [type="hidden"])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'a[href]',
  '[tabindex]',
].join(', ');

/** What Tab reaches within an element, in order. Of a group of radio buttons that is the one that is chosen. */
export function tabStops(within: ParentNode): readonly HTMLElement[] {
  const all = [...within.querySelectorAll<HTMLElement>(tabbable)].filter(
    (element) => element.tabIndex >= 0 && isShown(element),
  );
  return all.filter((element) => {
    if (!isRadio(element) || element.checked) return true;
    const group = all.filter((other) => isRadio(other) && other.name === element.name);
    return group[0] === element && !group.some((other) => isRadio(other) && other.checked);
  });
}

const isRadio = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio' && element.name !== '';

const isShown = (element: HTMLElement): boolean =>
  element.closest('[hidden], [inert], [aria-hidden="true"]') === null && element.style.display !== 'none';

/** Gives the keyboard to the next or the previous stop; after the last comes the first. */
export function focusNextStop(within: ParentNode, by: 1 | -1): void {
  const stops = tabStops(within);
  const { activeElement } = document;
  const at = stops.findIndex((stop) => stop === activeElement);
  const from = at === -1 && by === -1 ? 0 : at;
  stops[(from + by + stops.length) % stops.length]?.focus();
}
