import {
  type HtmlOptions,
  pageCss,
  pagesCss,
  sceneHeadings,
  sceneToBody,
} from '../../scene/scene-to-html.ts';
import { attribute, plain } from '../../scene/xml.ts';
import type { Page, Pages, Part } from './page.ts';

/** The body of a document that prints as these pages, for a page that brings `pagesStyles`. */
export const pagesToBody = (pages: readonly Page[], options: HtmlOptions): string =>
  pages
    .map(
      ({ parts }, index) =>
        `<div class="sheet" id="${sheetId(index)}">\n` +
        `${parts.map((part) => partElement(part, options)).join('\n')}\n</div>`,
    )
    .join('\n');

/** By which a text of another page leads to a page, counted from 0. */
export const sheetId = (page: number): string => `sheet-${page + 1}`;

/**
 * The styles of the body. A sheet is never broken, and nothing of it counts as wider than it: Chromium looks at what is
 * placed before it is scaled, puts what is too low on the next page, and shrinks all pages for what is too wide.
 */
export const pagesStyles = (
  size: Pick<Pages, 'width' | 'height'>,
): string => `${pageCss(size)}${pagesCss(size)}
.sheet { contain: strict; }
.part { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
`;

/** The headings on all pages, as the outline of a PDF must list them. */
export const pageHeadings = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ parts }) => parts.filter(({ said }) => said).flatMap(({ scene }) => sceneHeadings(scene)));

// Scaled as a whole: text that is laid out in another size would be as wide as the screen's pixels allow.
const partElement = ({ scene, x, y, scale, said, turned }: Part, options: HtmlOptions): string =>
  `<div class="part"${attribute('aria-hidden', said ? null : 'true')} style="width:${scene.width}px;` +
  `height:${scene.height}px;transform:translate(${plain(x)}px,${plain(y)}px)${turned ? ' rotate(-90deg)' : ''} scale(${exact(scale)})">\n` +
  `${sceneToBody(scene, options)}\n</div>`;

const exact = (value: number): string => String(Number(value.toFixed(6)));
