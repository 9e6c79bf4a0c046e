import type { LaneKind } from '../../kinds/lane-kinds.ts';
import type { EmotionScale } from './emotion-scale.ts';
import type { EmotionCurve } from './emotion-curve.ts';

/** What a file that may hold a map was written as. */
export type MapFormat =
  | 'delimited'
  | 'workbook'
  | 'markdown'
  | 'html'
  | 'drawio'
  | 'canvas'
  | 'mermaid'
  | 'pasted';

/** The texts of a cell: one for each box of a drawing; of a table one, which may hold several things. */
export type CellTexts = readonly string[];

/** A cell that covers others, in places of the table's rows and columns. */
export type Merged = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** What the file itself says of a table, where no names have to be asked. */
export type KnownStructure = {
  /** Rows at the top that name columns: stages, or stages over steps. */
  readonly heads: 0 | 1 | 2;
  /** Whether the first column names lanes. */
  readonly names: boolean;
  /** The phase of each column; '' is none. */
  readonly phases: readonly string[];
  /** What each lane is, where the file says so; null where its name has to. */
  readonly lanes: readonly (LaneKind | null)[];
  /** What its lane of emotions says, and the scale it was written on; null where its texts have to tell. */
  readonly emotion: { readonly curves: readonly EmotionCurve[]; readonly scale: EmotionScale } | null;
};

/** A text of a table by its row, column and place in the cell. */
export type TextPlace = { readonly row: number; readonly column: number; readonly at: number };

export type ReadArrow = { readonly from: TextPlace; readonly to: TextPlace; readonly label: string };

/** A table, or a drawing put into rows and columns, as it was read; every row has the same number of cells. */
export type ReadTable = {
  /** Of the sheet, page or drawing; '' where it has none. */
  readonly name: string;
  readonly rows: readonly (readonly CellTexts[])[];
  readonly merged: readonly Merged[];
  readonly known: KnownStructure | null;
  /** Its texts are boxes: each is a card, and its arrows count on their places. */
  readonly isDrawn: boolean;
  readonly arrows: readonly ReadArrow[];
  /** Boxes over several columns. */
  readonly wide: readonly (TextPlace & { readonly columns: number })[];
};

/** What was read of a file. Nothing of it is a map yet. */
export type MapFile = {
  readonly format: MapFormat;
  readonly tables: readonly ReadTable[];
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
};

/** A table of texts alone. */
export const tableOfTexts = (
  name: string,
  rows: readonly (readonly (string | undefined)[])[],
  merged: readonly Merged[] = [],
): ReadTable => ({
  name,
  rows: rows.map((row) => Array.from(row, (text) => (text === undefined || text === '' ? [] : [text]))),
  merged,
  known: null,
  isDrawn: false,
  arrows: [],
  wide: [],
});
