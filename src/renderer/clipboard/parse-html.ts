import { COPIED_ATTRIBUTE } from '../../shared/clipboard/copied-text.ts';
import { type Copied, readCopied } from '../../shared/clipboard/read-copied.ts';
import {
  MAX_HTML_DEPTH,
  MAX_PASTED_CELLS,
  MAX_PASTED_COLUMNS,
  tooDeep,
  tooManyCells,
  tooManyColumns,
} from '../../shared/clipboard/limits.ts';
import { createSpanTable } from '../../shared/clipboard/span-table.ts';
import { type TextTable, tidyTable } from '../../shared/clipboard/table-text.ts';
import type { Result } from '../../shared/result.ts';
import { withoutStyles } from './without-styles.ts';

/** What a piece of HTML holds for the map. */
export type ParsedHtml = {
  /** What Throughline itself copied. */
  readonly copied: Copied | null;
  readonly hasTable: boolean;
  /** Items of a list are marked as such, by a web page or by Word: their signs are no part of their text. */
  readonly hasList: boolean;
  /** Cells of the first row of a table are merged over several columns. */
  readonly mergedHead: boolean;
  /** Read only when it is asked for. */
  readonly table: () => Result<TextTable>;
};

/** Cells of any kind, also blank ones, that are looked at. */
const MAX_CELL_ELEMENTS = 10 * MAX_PASTED_CELLS;

/** Elements whose text nobody sees. */
const unseen = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK IFRAME OBJECT EMBED AUDIO VIDEO SVG CANVAS SELECT'.split(
    ' ',
  ),
);
/** Elements that begin a line of their own. */
const blocks = new Set(
  'P DIV LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE SECTION ARTICLE TABLE TR FIGURE HR'.split(' '),
);

/** Reads HTML without ever making it part of a page: no script runs, nothing is loaded. */
export function parseHtml(html: string): ParsedHtml {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const json = page.querySelector(`table[${COPIED_ATTRIBUTE}]`)?.getAttribute(COPIED_ATTRIBUTE);
  const copied = json === null || json === undefined ? null : readCopied(json);
  return {
    copied,
    hasTable: page.querySelector('table') !== null,
    hasList: [...page.querySelectorAll('li, [data-style*="mso-list" i]')].some(isItem),
    mergedHead: [...(page.querySelector('tr')?.children ?? [])].some((cell) => spanOf(cell, 'colspan') > 1),
    table: () => tableOf(page.body),
  };
}

/** The rows of all tables, and what stands around them as rows of one cell: an item of a list, or a line. */
function tableOf(body: HTMLElement): Result<TextTable> {
  const table = createSpanTable();
  let text = '';
  let tables = 0;
  let cells = 0;
  let items = 0;
  const lineEnd = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const endLine = (): void => {
    if (tables > 0) {
      lineEnd();
      return;
    }
    for (const line of items > 0 ? [text] : text.split('\n')) {
      if (line.trim() === '') continue;
      table.startRow();
      table.add(line, 1, 1);
    }
    text = '';
  };
  /** Paragraphs of one item are one text; a list in it ends it. */
  const endBlock = (element: Element): void => {
    if (items > 0 && !isItem(element) && !isListTag(element)) lineEnd();
    else endLine();
  };
  const enter = (element: Element): void => {
    if (element.tagName === 'BR') text += '\n';
    else if (blocks.has(element.tagName)) endBlock(element);
    if (element.tagName === 'TABLE') tables += 1;
    if (tables === 0 && isItem(element)) items += 1;
    if (tables !== 1) return;
    if (element.tagName === 'TR') table.startRow();
    if (isCell(element)) text = '';
  };
  const leave = (element: Element): void => {
    if (tables === 1 && isCell(element)) {
      cells += 1;
      table.add(text.trim(), spanOf(element, 'colspan'), spanOf(element, 'rowspan'));
      text = '';
    } else if (isCell(element) || blocks.has(element.tagName)) endBlock(element);
    if (tables === 0 && isItem(element)) items -= 1;
    if (element.tagName === 'TABLE') {
      tables -= 1;
      if (tables === 0) text = '';
    }
  };

  let node: Node | null = body.firstChild;
  let depth = 1;
  while (node) {
    if (node instanceof Text) text += spaced(node, text);
    if (node instanceof Element && !isUnseen(node)) {
      enter(node);
      if (node.firstChild) {
        node = node.firstChild;
        depth += 1;
        if (depth > MAX_HTML_DEPTH) return tooDeep();
        continue;
      }
      leave(node);
      if (cells > MAX_CELL_ELEMENTS) return tooManyCells(body.querySelectorAll('tr').length);
      if (table.width() > 4 * MAX_PASTED_COLUMNS) return tooManyColumns();
    }
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
      if (node instanceof Element && node !== body) leave(node);
    }
    node = node === body ? null : (node?.nextSibling ?? null);
  }
  endLine();
  return tidyTable(table.rows);
}

const isCell = ({ tagName }: Element): boolean => tagName === 'TD' || tagName === 'TH';

const isListTag = ({ tagName }: Element): boolean => tagName === 'UL' || tagName === 'OL';

/** An item of a list, or a paragraph that Word says is one. */
const isItem = (element: Element): boolean =>
  element.tagName === 'LI' ||
  /mso-list:(?!\s*(?:ignore|none))/i.test(element.getAttribute('data-style') ?? '');

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Number.parseInt(cell.getAttribute(name) ?? '', 10);

/** Word marks the signs of its lists so; a filtered row of a sheet is not displayed. */
function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('data-style');
  return style !== null && /mso-list:\s*ignore|display:\s*none/i.test(style);
}

/** A text as HTML shows it: white space is one space, and none begins a line. */
function spaced(node: Text, before: string): string {
  if (node.parentElement?.tagName === 'PRE') return node.data;
  const text = node.data.replace(/[ \t\r\n\f]+/g, ' ');
  return before === '' || before.endsWith(' ') || before.endsWith('\n') ? text.replace(/^ /, '') : text;
}
