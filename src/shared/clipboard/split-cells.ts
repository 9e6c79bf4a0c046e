/** Rows and cells of a text, and how it was written. */
export type SplitText = {
  readonly rows: readonly (readonly string[])[];
  /** Some cell stood in quotes that were taken off. */
  readonly quoted: boolean;
  /** Some cell after a separator began with a space, as in a sentence. */
  readonly spaced: boolean;
};

/**
 * Splits text at a separator. A quoted cell may hold separators, line ends and doubled quotes. `quotes`: `needed` takes
 * off only quotes that a spreadsheet had to write, for the others are the person's own; `all` takes off any.
 */
export function splitCells(text: string, separator: string, quotes: 'needed' | 'all'): SplitText {
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  let [quoted, spaced] = [false, false];
  let at = 0;
  while (at <= text.length) {
    const start = quotes === 'all' && text[at] === ' ' && text[at + 1] === '"' ? at + 1 : at;
    const inQuotes = text[start] === '"' ? quotedCell(text, start, separator, quotes) : null;
    if (inQuotes) quoted = true;
    else if (row.length > 0 && text[at] === ' ') spaced = true;
    const end = inQuotes?.end ?? endOfCell(text, at, ends);
    row.push(inQuotes?.cell ?? text.slice(at, end));
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { rows, quoted, spaced };
}

function endOfCell(text: string, from: number, ends: RegExp): number {
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

function quotedCell(
  text: string,
  from: number,
  separator: string,
  quotes: 'needed' | 'all',
): { readonly cell: string; readonly end: number } | null {
  let end = from;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return null;
    if (text[end + 1] !== '"') break;
    end += 1;
  } while (end < text.length);
  const next = text[end + 1];
  if (next !== undefined && next !== separator && next !== '\r' && next !== '\n') return null;
  const inside = text.slice(from + 1, end);
  if (quotes === 'needed' && !/[\r\n"]/.test(inside) && !inside.includes(separator)) return null;
  return { cell: inside.replaceAll('""', '"'), end: end + 1 };
}
