import { type ReadTable, tableOfTexts } from '../table/map-file.ts';

/**
 * The tables of a Markdown text (GitHub Flavored Markdown Spec 0.29, 4.10): rows of cells between bars below a head with
 * a rule. A table is named by the heading above it. Code blocks hold none.
 */
export function markdownTables(text: string): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  let heading = '';
  let rows: (readonly string[])[] = [];
  const end = (): void => {
    if (rows.length > 1) tables.push(tableOfTexts(heading, rows));
    rows = [];
  };
  let fence: string | null = null;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [at, line] of lines.entries()) {
    const [, opened] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (opened?.startsWith(fence)) fence = null;
      continue;
    }
    if (opened !== undefined) {
      end();
      fence = opened;
      continue;
    }
    if (rows.length > 0) {
      if (isRule(line)) continue;
      if (line.includes('|')) rows.push(barCells(line));
      else end();
    } else if (line.includes('|') && isRule(lines[at + 1] ?? '') && sameWidth(line, lines[at + 1] ?? '')) {
      rows.push(barCells(line));
    }
    const [, name] = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line) ?? [];
    if (name !== undefined) heading = plainWords(name);
  }
  end();
  return tables;
}

const isRule = (line: string): boolean =>
  line.includes('-') &&
  line.includes('|') &&
  line.length < 20_000 &&
  rawCells(line).every((cell) => /^\s*:?-+:?\s*$/.test(cell));

const sameWidth = (head: string, rule: string): boolean => rawCells(head).length === rawCells(rule).length;

const rawCells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);

const barCells = (line: string): readonly string[] => rawCells(line).map(cellText);

/** What a cell shows: `\|` is a bar, `<br>` a line end, marks of emphasis and links only dress the words. */
const cellText = (cell: string): string =>
  plainWords(cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n')).trim();

/** Longer texts than this are no cells that somebody dressed; looking for pairs of signs in them takes time. */
const LONGEST_DRESSED = 20_000;

/** Words without the signs of Markdown around them. */
export const plainWords = (text: string): string =>
  (text.length > LONGEST_DRESSED ? text : undressed(text)).replace(/\\([\\`*_{}[\]()#+\-.!|<>~$=^])/g, '$1');

const undressed = (text: string): string =>
  text
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\n]*?\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/(?<!\\)`([^`\n]+)`/g, '$1');
