import { delimiters, type Delimiter, type ReadingReason } from '../../../../shared/feedback/table.ts';
import { MAX_COLUMNS } from '../../../../shared/model/feedback-limits.ts';
import { SNIFF_ROWS } from '../source/limits.ts';
import { isBlankRow, separatorLine, usualWidth } from './delimited-rows.ts';
import { parseDelimited } from './parse-delimited.ts';

export type DelimiterGuess = {
  readonly delimiter: Delimiter;
  readonly reason: ReadingReason;
  /** Rows that the text holds as a whole. */
  readonly rows: number;
};

type Fit = DelimiterGuess & { readonly columns: number; readonly share: number };

/** The delimiter that splits most of the first rows into the same number of cells. */
export function guessDelimiter(text: string, isWhole: boolean): DelimiterGuess {
  const named = separatorLine.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const fits = delimiters.map((delimiter) => fitOf(body, delimiter, isWhole));
  const byName = fits.find(({ delimiter }) => delimiter === named?.[1]);
  if (byName) return { ...byName, reason: { choice: 'delimiter', code: 'sep-line' } };
  const [best] = fits
    .filter(({ columns }) => columns > 1)
    .toSorted((one, other) => other.share - one.share || other.columns - one.columns);
  const [comma] = fits;
  return (
    best ?? {
      delimiter: ',',
      rows: comma?.rows ?? 0,
      reason: { choice: 'delimiter', code: 'single-column' },
    }
  );
}

function fitOf(text: string, delimiter: Delimiter, isWhole: boolean): Fit {
  const parsed = parseDelimited(text, delimiter, 1, isWhole ? 'nothing' : 'more');
  const first = parsed.rows.slice(0, SNIFF_ROWS).filter((row) => !isBlankRow(row));
  // A first row that is too wide is refused by whoever reads it; here it tells the delimiter.
  if (first.length === 0 && parsed.tooWide !== null)
    return {
      delimiter,
      columns: MAX_COLUMNS,
      share: 1,
      rows: 1,
      reason: { choice: 'delimiter', code: 'same-number-of-cells', columns: MAX_COLUMNS, rows: 1, of: 1 },
    };
  const columns = usualWidth(first);
  const fitting = first.filter(({ cells }) => cells.length === columns).length;
  // By a wrong delimiter, text follows where a quote was closed.
  const lastLine = first.at(-1)?.line ?? 0;
  const odd = parsed.notes.filter(({ line }) => line <= lastLine).length;
  return {
    delimiter,
    columns,
    share: first.length === 0 ? 0 : Math.max(0, fitting - odd) / first.length,
    rows: parsed.rows.length,
    reason: { choice: 'delimiter', code: 'same-number-of-cells', columns, rows: fitting, of: first.length },
  };
}
