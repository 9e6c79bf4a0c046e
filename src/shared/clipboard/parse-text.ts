import type { Result } from '../result.ts';
import { MAX_PASTED_CELLS, MAX_PASTED_TEXT, tooManyCells, tooMuchText } from './limits.ts';
import { type TextTable, tidyTable } from './table-text.ts';

/** A sign or number that begins a line of a list, and the space after it. */
const bullet = /^\s*(?:[•◦▪▫‣⁃●○■□·–—*+-]|(?:\d{1,3}|[a-z])[.)])[\s\u00a0]+/iu;
const numbered = /^\s*(?:\d{1,3}|[a-z])[.)]/i;

/**
 * Plain text as rows and columns: tab-separated with quoted cells as spreadsheets write it, the lines of a list
 * without their signs, or one row a line.
 */
export function parseText(text: string): Result<TextTable> {
  const lines = countLines(text);
  if (lines > MAX_PASTED_CELLS) return tooManyCells(lines);
  if (text.length > MAX_PASTED_TEXT) return tooMuchText();
  const list = listItems(text);
  return tidyTable(list ? list.map((item) => [item]) : splitCells(text));
}

function countLines(text: string): number {
  let count = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The items where every line begins one; null for any other text. A single line keeps its number. */
function listItems(text: string): readonly string[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => bullet.test(line))) return null;
  if (lines.length === 1 && numbered.test(text)) return null;
  return withoutTabs(lines.map((line) => line.replace(bullet, '')));
}

/** A list whose items hold tabs is a table that happens to begin with dashes. */
const withoutTabs = (items: readonly string[]): readonly string[] | null =>
  items.some((item) => item.trim().includes('\t')) ? null : items;

/** Rows and cells of tab-separated text; a quoted cell may hold tabs, line ends and doubled quotes. */
function splitCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

const delimiter = /[\t\r\n]/g;

function endOfCell(text: string, from: number): number {
  delimiter.lastIndex = from;
  return delimiter.exec(text)?.index ?? text.length;
}

/** A cell that spreadsheets had to quote; null where the quotes are the person's own. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let end = from;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return null;
    if (text[end + 1] !== '"') break;
    end += 1;
  } while (end < text.length);
  const next = text[end + 1];
  if (next !== undefined && !/[\t\r\n]/.test(next)) return null;
  const inside = text.slice(from + 1, end);
  return /[\t\r\n"]/.test(inside) ? { cell: inside.replaceAll('""', '"'), end: end + 1 } : null;
}
