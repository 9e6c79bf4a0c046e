import { type Orientation, type PaperSize, waysToLay } from './paper.ts';
import { fewestStrips, splitLine, type Split, type Strip } from './split-line.ts';

export type PosterToTile = {
  /** mm, of the whole poster. */
  readonly size: PaperSize;
  /** What is in the printer. */
  readonly sheet: string;
  readonly orientation: Orientation;
  /** mm. */
  readonly margin: number;
  readonly overlap: number;
  /** Where a seam cuts nothing, mm from the poster's left and from its top. */
  readonly gaps: { readonly x: readonly number[]; readonly y: readonly number[] };
};

export type TiledPoster = {
  /** As the sheets lie, mm. */
  readonly sheet: PaperSize;
  readonly columns: readonly Strip[];
  readonly rows: readonly Strip[];
  /** Seams that do not run through a gap. */
  readonly cuts: number;
};

/** How many sheets more seams in gaps may cost, as a share. */
const MOST_MORE = 0.15;

/** How many columns and rows of sheets cover a poster when seams are anywhere; null where margin and overlap leave no room. */
export function fewestSheets(
  { size, margin, overlap }: Pick<PosterToTile, 'size' | 'margin' | 'overlap'>,
  sheet: PaperSize,
): { readonly columns: number; readonly rows: number } | null {
  const columns = fewestStrips({ length: size.width, room: sheet.width - 2 * margin, overlap });
  const rows = fewestStrips({ length: size.height, room: sheet.height - 2 * margin, overlap });
  return Number.isFinite(columns) &&
    Number.isFinite(rows) &&
    sheet.width > 2 * margin &&
    sheet.height > 2 * margin
    ? { columns, rows }
    : null;
}

/**
 * Covers a poster with sheets: lying as needs the fewest of them, with seams in the gaps where that costs at most 15 %
 * more sheets. Null where margin and overlap leave no room on the paper.
 */
export function tilePoster(poster: PosterToTile): TiledPoster | null {
  const ways = waysToLay(poster.sheet, poster.orientation).flatMap((sheet) => {
    const fewest = fewestSheets(poster, sheet);
    return fewest ? [{ sheet, ...fewest }] : [];
  });
  const fewest = Math.min(...ways.map(({ columns, rows }) => columns * rows));
  const [best, ...others] = ways
    .filter(({ columns, rows }) => columns * rows === fewest)
    .map((way) => tileWith(poster, way, Math.floor(fewest * (1 + MOST_MORE) + 1e-9)));
  if (best === undefined) return null;
  return others.reduce((kept, way) => (isBetter(way, kept) ? way : kept), best);
}

function tileWith(
  { size, margin, overlap, gaps }: PosterToTile,
  { sheet, columns, rows }: { readonly sheet: PaperSize; readonly columns: number; readonly rows: number },
  most: number,
): TiledPoster {
  const across = (count: number): Split =>
    splitLine({ length: size.width, room: sheet.width - 2 * margin, overlap, gaps: gaps.x }, count);
  const down = (count: number): Split =>
    splitLine({ length: size.height, room: sheet.height - 2 * margin, overlap, gaps: gaps.y }, count);
  const widths = countsUpTo(columns, Math.floor(most / rows)).map(across);
  const heights = countsUpTo(rows, Math.floor(most / columns)).map(down);
  const tilings = widths.flatMap((x) =>
    heights.map((y): TiledPoster => ({ sheet, columns: x.strips, rows: y.strips, cuts: x.cuts + y.cuts })),
  );
  const [first, ...others] = tilings.filter((tiling) => sheetsOf(tiling) <= most);
  if (first === undefined) throw new Error('A poster has no tiling of the fewest sheets.');
  return others.reduce((best, tiling) => (isBetter(tiling, best) ? tiling : best), first);
}

const countsUpTo = (least: number, most: number): readonly number[] =>
  Array.from({ length: Math.max(1, most - least + 1) }, (_, more) => least + more);

const sheetsOf = ({ columns, rows }: TiledPoster): number => columns.length * rows.length;

const isBetter = (a: TiledPoster, b: TiledPoster): boolean =>
  a.cuts < b.cuts || (a.cuts === b.cuts && sheetsOf(a) < sheetsOf(b));

/** A sheet's name by its column and row, both from 0, as a spreadsheet names cells: B3. */
export function sheetName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
