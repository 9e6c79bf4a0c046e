import type { Cell } from '../../../workbook/cell.ts';
import type { Field } from '../../../workbook/fields.ts';
import type { SheetKey } from '../../../workbook/sheet-keys.ts';

/** A column as it is written. Without a field it is computed, and what is changed in it is not read back. */
export type SheetColumn = {
  readonly key: string;
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly field?: Field;
  readonly isHidden?: boolean;
};

export type SheetRow = {
  /** Of the record that the row is about; `CALCULATED` for a row that is computed. */
  readonly id: string;
  readonly cells: readonly Cell[];
  /** How it looks where it is no row of a table. */
  readonly look?: 'title' | 'heading';
};

/** A sheet before it is made into XML. Two hidden columns with ids and stamps stand in front of its own. */
export type Sheet = {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Headers over the headers: of a map its stages, where each spans the columns up to the next. */
  readonly over?: readonly string[];
  readonly rows: readonly SheetRow[];
  /** How many columns of its own stay in view. */
  readonly frozen: number;
  readonly isHidden?: boolean;
  /** A table has headers, a filter and frozen panes. */
  readonly isTable: boolean;
};
