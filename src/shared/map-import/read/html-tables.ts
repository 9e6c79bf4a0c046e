import { createSpanTable, type SpanTable } from '../../clipboard/span-table.ts';
import { ok, type Result } from '../../result.ts';
import {
  MAX_MAP_COLUMNS,
  MAX_MAP_DEPTH,
  MAX_MAP_ROWS,
  mapTooDeep,
  tooManyColumns,
  tooManyRows,
} from '../table/limits.ts';
import { type Merged, type ReadTable, tableOfTexts } from '../table/map-file.ts';
import { attributeIn, htmlTokens } from '../markup/html-tokens.ts';
import { blockNames } from '../markup/html-words.ts';

type OpenTable = { readonly cells: SpanTable; readonly merged: Merged[]; name: string };

/**
 * The tables of a page with their merged cells; `name` is the file's. A table inside a cell is text of that cell. A table
 * is named by its caption, else by the heading before it. Nothing of the page runs or is loaded.
 */
export function htmlTables(html: string, name: string): Result<readonly ReadTable[]> {
  const tables: ReadTable[] = [];
  let open: OpenTable | null = null;
  let depth = 0;
  let heading = '';
  /** What is written where words count, and its last letter: reading that of a long text costs time. */
  let [text, last] = ['', ''];
  let isHeading = false;
  let cell: { readonly columns: number; readonly rows: number } | null = null;
  let rows = 0;

  const clear = (): void => {
    [text, last] = ['', ''];
  };
  const add = (words: string): void => {
    if (words === '') return;
    text += words;
    last = words.at(-1) ?? '';
  };
  const endCell = (): void => {
    if (open && cell) {
      const row = open.cells.rows.length - 1;
      const column = open.cells.add(text.trim(), cell.columns, cell.rows);
      if (cell.columns > 1 || cell.rows > 1) open.merged.push({ row, column, ...cell });
    }
    cell = null;
    clear();
  };
  const endTable = (): void => {
    endCell();
    if (open) tables.push(tableOfTexts(open.name, open.cells.rows, open.merged));
    open = null;
  };
  const endLine = (): void => {
    if (last !== '' && last !== '\n') add('\n');
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (open === null && !isHeading) continue;
      const words = token.text.replace(/[ \t\r\n\f]+/g, ' ');
      add(last === '' || last === ' ' || last === '\n' ? words.replace(/^ /, '') : words);
      continue;
    }
    const opens = token.kind === 'open';
    if (token.name === 'table') {
      depth += opens ? 1 : -1;
      if (depth > MAX_MAP_DEPTH) return mapTooDeep(name);
      if (opens && depth === 1) {
        open = { cells: createSpanTable(), merged: [], name: heading };
        cell = null;
        clear();
      } else if (depth <= 0) {
        depth = 0;
        endTable();
      } else endLine();
      continue;
    }
    const isOwn: boolean = open !== null && depth === 1;
    if (isOwn && token.name === 'tr') {
      endCell();
      if (opens) {
        open?.cells.startRow();
        rows += 1;
        if (rows > MAX_MAP_ROWS) return tooManyRows(name);
      }
    } else if (isOwn && (token.name === 'td' || token.name === 'th')) {
      endCell();
      if (opens) {
        if (open?.cells.rows.length === 0) open.cells.startRow();
        cell = { columns: spanIn(token.attributes, 'colspan'), rows: spanIn(token.attributes, 'rowspan') };
      }
      if ((open?.cells.width() ?? 0) > MAX_MAP_COLUMNS) return tooManyColumns(name);
    } else if (isOwn && token.name === 'caption') {
      if (!opens && open) open.name = text.trim() || open.name;
      clear();
    } else if (/^h[1-6]$/.test(token.name) && open === null) {
      if (!opens) heading = text.trim();
      isHeading = opens;
      clear();
    } else if (token.name === 'br') add('\n');
    else if (blockNames.has(token.name)) endLine();
  }
  endTable();
  return ok(tables.filter(({ rows: own }) => own.length > 0));
}

const spanIn = (attributes: string, name: 'colspan' | 'rowspan'): number => {
  const value = Number.parseInt(attributeIn(attributes, name) ?? '', 10);
  return Number.isInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
};
