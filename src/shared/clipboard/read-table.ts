import { splitCells, type SplitText } from './split-cells.ts';

/** Rows of a text that is a table although no tabs are in it. */
export type TableReading = {
  readonly rows: readonly (readonly string[])[];
  readonly by: 'lines' | 'semicolons' | 'commas';
};

/** A text as a Markdown table, or as a table with semicolons or commas; null where its lines are only lines. */
export const readTable = (text: string): TableReading | null =>
  markdownTable(text) ?? separated(text, ';') ?? separated(text, ',');

/** The line below the first row: bars, dashes, and colons that align. */
const isRule = (line: string | undefined): boolean =>
  line !== undefined &&
  line.includes('|') &&
  line.includes('-') &&
  /^[\s|:-]+$/.test(line) &&
  barCells(line).every((cell) => /^:?-+:?$/.test(cell));

/** The lines of a table that a database prints. */
const plusRule = /^\s*\+[-=+:]+\+\s*$/;

/**
 * A Markdown table: rows of cells between bars, with a rule below the first one. Every row may as well begin and end
 * with a bar. What stands around the table is a row of one cell for each line.
 */
function markdownTable(text: string): TableReading | null {
  if (!text.includes('|')) return null;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const ruled = lines.some((line, at) => isRule(lines[at + 1]) && barCells(line).length > 1);
  const isFramed = (line: string): boolean =>
    line.trim().length > 1 && line.trim().startsWith('|') && line.trim().endsWith('|');
  const framed =
    lines.filter(isFramed).length > 1 && lines.every((line) => isFramed(line) || plusRule.test(line));
  if (!ruled && !framed) return null;
  const rows = lines.flatMap((line, at) => {
    if (isRule(line) || (framed && plusRule.test(line))) return [];
    const inTable = framed || line.includes('|') || isRule(lines[at + 1]);
    return [inTable ? barCells(line) : [line]];
  });
  return { rows, by: 'lines' };
}

/** The cells of one line; `\|` is a bar inside a cell, `<br>` a line end. */
function barCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .trim(),
  );
}

/**
 * A text whose rows all have the same number of cells, more than one. Sentences have separators too: a comma needs cells
 * that do not begin with a space, and is no decimal one; two lines with one semicolon each are two sentences.
 */
function separated(text: string, separator: ';' | ','): TableReading | null {
  if (!text.includes(separator) || text.includes('\t')) return null;
  // Excel reads this line as the name of the separator.
  const body = text.replace(/^\ufeff?sep=[;,]\r?\n/i, '');
  const split = splitCells(body, separator, 'all');
  const rows = split.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null;
  const isTable =
    separator === ';' ? isMeantBySemicolons(split, rows, width) : isMeantByCommas(split, rows, width);
  return isTable ? { rows, by: separator === ';' ? 'semicolons' : 'commas' } : null;
}

type Rows = SplitText['rows'];

const isMeantBySemicolons = ({ spaced, quoted }: SplitText, rows: Rows, width: number): boolean =>
  !spaced || quoted || width > 2 || rows.length > 2;

const isMeantByCommas = ({ spaced, quoted }: SplitText, rows: Rows, width: number): boolean =>
  !spaced &&
  (quoted ||
    width > 2 ||
    !rows.every(([before = '', after = '']) => /\d$/.test(before) && /^\d/.test(after)));
