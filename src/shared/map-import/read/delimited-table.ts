import { splitCells } from '../../clipboard/split-cells.ts';
import { type ReadTable, tableOfTexts } from '../table/map-file.ts';

const separators = ['\t', ';', ',', '|'] as const;

/**
 * A text with separators as a table; null where it has none. Its rows may differ in length, as where a program leaves out
 * what is blank at the end: the separator counts that gives most rows the same number of cells.
 */
export function delimitedTable(text: string): ReadTable | null {
  const [head, named] = /^\ufeff?sep=([;,\t|])\r?\n/i.exec(text) ?? [];
  const body = head === undefined ? text.replace(/^\ufeff/, '') : text.slice(head.length);
  const best = separators
    .filter((separator) => named === undefined || separator === named)
    .flatMap((separator) => fitOf(body, separator) ?? [])
    .toSorted((a, b) => b.share - a.share || b.width - a.width)[0];
  return best ? tableOfTexts('', best.rows) : null;
}

type Fit = {
  readonly rows: readonly (readonly string[])[];
  readonly share: number;
  readonly width: number;
};

/** Rows that the choice of a separator is made by. */
const LOOKED_AT = 200;

function fitOf(text: string, separator: string): Fit | null {
  if (!text.includes(separator)) return null;
  const rows = splitCells(text, separator, 'all').rows.filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
  const first = rows.slice(0, LOOKED_AT);
  const counts = Map.groupBy(first, ({ length }) => length);
  const [width = 0, fitting = []] =
    [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || b - a)[0] ?? [];
  return width < 2 ? null : { rows, width, share: fitting.length / first.length };
}
