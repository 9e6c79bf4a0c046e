import type { Delimiter, TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { MAX_COLUMNS } from '../../../../shared/model/feedback-limits.ts';

/** What follows the text that is parsed: more of it, nothing, or more than one row may hold. */
export type Follows = 'more' | 'nothing' | 'too-much';

export type ParsedText = {
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
  /** Where the row begins that the text does not hold as a whole, and its line. */
  readonly next: number;
  readonly line: number;
  /** The line of a row with more cells than a table may have; nothing behind it was parsed. */
  readonly tooWide: number | null;
};

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Splits text into rows as spreadsheets do (RFC 4180, and what programs write in its place): rows end at CRLF, LF or CR,
 * in one text also mixed; text behind a closing quote belongs to the cell; a quote that is never closed is a character like
 * any other. `line` is the number of the first line.
 */
export function parseDelimited(
  text: string,
  delimiter: Delimiter,
  line: number,
  follows: Follows,
): ParsedText {
  const separator = delimiter.charCodeAt(0);
  const { length } = text;
  const rows: TableRow[] = [];
  const notes: TableNote[] = [];
  let at = 0;
  // Where an opening quote was found to be never closed.
  let unclosed = -1;
  const result = (next: number, nextLine: number, tooWide: number | null = null): ParsedText => ({
    rows,
    notes,
    next,
    line: nextLine,
    tooWide,
  });
  let noted = 0;
  /** The row that began at `start` will be parsed again when there is more of it, and its notes made again. */
  const cutOff = (start: number): ParsedText => {
    notes.length = noted;
    return result(start, line);
  };

  for (;;) {
    const start = at;
    if (start >= length) return result(start, line);
    noted = notes.length;
    const cells: string[] = [];
    let within = line;
    for (;;) {
      if (cells.length === MAX_COLUMNS) return result(start, line, line);
      let cell = '';
      let from = at;
      if (text.charCodeAt(at) === QUOTE && at !== unclosed) {
        const close = closingQuote(text, at + 1);
        if (close === -1 || (close === length - 1 && follows !== 'nothing')) {
          // Only the row that may not grow any more is taken as it is; a later one goes on in what follows.
          if (follows === 'more' || (follows === 'too-much' && start > 0)) return cutOff(start);
          notes.push({ kind: 'unclosed-quote', line: within, column: cells.length + 1 });
          unclosed = at;
        } else {
          cell = text.slice(at + 1, close);
          if (cell.includes('"')) cell = cell.replaceAll('""', '"');
          within += lineBreaks(cell);
          from = close + 1;
        }
      }
      const end = endOfCell(text, from, separator);
      if (end > from) {
        if (from > at) {
          // Blanks between the closing quote and the separator belong to nobody.
          const rest = text.slice(from, end);
          if (rest.trim() !== '') {
            notes.push({ kind: 'text-after-quote', line: within, column: cells.length + 1 });
            cell += rest;
          }
        } else cell = text.slice(from, end);
      }
      cells.push(cell);
      at = end;
      if (text.charCodeAt(at) === separator) {
        at += 1;
        continue;
      }
      break;
    }
    if (at >= length) {
      if (follows !== 'nothing') return cutOff(start);
      rows.push({ line, cells });
      return result(length, within);
    }
    if (text.charCodeAt(at) === CR) {
      // The LF of this row's end may be in what follows.
      if (at === length - 1 && follows !== 'nothing') return cutOff(start);
      if (text.charCodeAt(at + 1) === LF) at += 1;
    }
    at += 1;
    rows.push({ line, cells });
    line = within + 1;
  }
}

/** Where the quoted cell ends whose text begins at `from`; -1 where nothing closes it. A doubled quote stands for one. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

function endOfCell(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
  }
  return at;
}

function lineBreaks(cell: string): number {
  let count = 0;
  if (cell.includes('\n') || cell.includes('\r'))
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at);
      if (code === LF || (code === CR && cell.charCodeAt(at + 1) !== LF)) count += 1;
    }
  return count;
}
