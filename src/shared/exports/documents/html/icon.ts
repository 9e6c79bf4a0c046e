import { iconPaths } from '../../../icons/icon-paths.ts';
import type { Icon } from '../../../icons/icons.ts';
import { h, type HtmlElement } from './element.ts';

/** An icon that the page holds once; what it means is said beside it. */
export const iconElement = (icon: Icon): HtmlElement =>
  h('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('use', { href: `#i-${icon}` }));

/** The icons of a page, which `iconElement` shows. */
export const iconSymbols = (icons: readonly Icon[]): HtmlElement =>
  h(
    'svg',
    { class: 'symbols', 'aria-hidden': 'true' },
    [...new Set(icons)].map((icon) => {
      const { line, fill } = iconPaths[icon];
      return h(
        'symbol',
        { id: `i-${icon}`, viewBox: '0 0 16 16' },
        line === '' ? null : h('path', { class: 'line', d: line }),
        fill === '' ? null : h('path', { class: 'fill', d: fill }),
      );
    }),
  );
