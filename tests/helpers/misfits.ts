import type { Page } from 'playwright';

/**
 * Words and controls inside these parts that cannot be read or reached: they overlap another, stick out of the
 * window, or have their text cut. What scrolls into view fits; names that a person gave may end in an ellipsis.
 */
export const misfits = (window: Page, within: string): Promise<readonly string[]> =>
  window.evaluate((selector) => {
    type Seen = { readonly element: Element; readonly box: DOMRect; readonly name: string };
    const control = 'button, input, textarea, select, [role="slider"], [role="switch"]';
    const unseen = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return (
        style.visibility === 'hidden' ||
        style.opacity === '0' ||
        style.clipPath.startsWith('inset(50%') ||
        style.color === 'rgba(0, 0, 0, 0)'
      );
    };
    const isHidden = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) if (unseen(at)) return true;
      // What a closed part holds has a place, but is not drawn.
      return !element.checkVisibility();
    };
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    /** Rows that stay at the bottom of what scrolls: what is below them comes out from under them when it is scrolled. */
    const feet = [...document.querySelectorAll(selector)]
      .flatMap((part) => [...part.querySelectorAll('*')])
      .filter((element) => {
        const { position, bottom, backgroundColor } = getComputedStyle(element);
        return position === 'sticky' && bottom === '0px' && backgroundColor !== 'rgba(0, 0, 0, 0)';
      });
    /** What is seen of it: cut by everything that scrolls or hides. */
    const shownOf = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      for (const foot of feet)
        if (!foot.contains(element) && foot.parentElement?.contains(element))
          bottom = Math.min(bottom, foot.getBoundingClientRect().top);
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
    const all = [...document.querySelectorAll(selector)].flatMap((part) => [...part.querySelectorAll('*')]);
    const seen: Seen[] = all
      .filter((element) => !element.closest('svg') && (element.matches(control) || hasOwnText(element)))
      .filter((element) => !isHidden(element))
      .map((element) => ({ element, box: shownOf(element), name: nameOf(element) }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const problems: string[] = [];
    for (const { element, box, name } of seen) {
      const own = element.getBoundingClientRect();
      if (own.left < -1 || own.right > innerWidth + 1) problems.push(`${name} sticks out of the window`);
      else if (own.width - box.width > 1) problems.push(`${name} is cut at its side`);
      const { textOverflow, overflowX } = getComputedStyle(element);
      const isGiven = textOverflow === 'ellipsis' || element.matches('input, textarea, select');
      if (!isGiven && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        problems.push(`${name} has its text cut`);
      }
    }
    for (const [index, a] of seen.entries()) {
      for (const b of seen.slice(index + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) problems.push(`${a.name} and ${b.name} overlap`);
      }
    }
    return [...new Set(problems)];
  }, within);
