import type { Entity } from '../fields.ts';
import type { FieldValue } from '../values.ts';

/** Where a person finds a cell: the tab, the row's number, and the header of the column. */
export type CellPlace = { readonly sheet: string; readonly line: number; readonly column: string };

/** A field that the workbook says differently than the project. */
export type WorkbookChange = CellPlace & {
  readonly entity: Entity;
  readonly id: string;
  readonly key: string;
  /** What it is about: a card's title. */
  readonly title: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The project has another value since the workbook was written. */
  readonly isNewerHere: boolean;
};

/** A row without an id: something new. */
export type WorkbookAddition = {
  readonly entity: 'card' | 'evidence' | 'persona';
  readonly sheet: string;
  readonly line: number;
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
};

/** What was written into the workbook, is in the project and has no row any more. */
export type WorkbookMissing = {
  readonly entity: WorkbookAddition['entity'];
  readonly id: string;
  readonly title: string;
};

/** A cell or a row that was not understood, and why. */
export type WorkbookProblem = CellPlace & { readonly message: string };

/** A workbook that came back beside the project as it is now. Nothing has happened yet. */
export type Comparison = {
  readonly mapId: string;
  readonly changes: readonly WorkbookChange[];
  readonly added: readonly WorkbookAddition[];
  readonly missing: readonly WorkbookMissing[];
  readonly problems: readonly WorkbookProblem[];
  /** What cannot be told, such as of a column that is gone; sentences. */
  readonly notes: readonly string[];
};
