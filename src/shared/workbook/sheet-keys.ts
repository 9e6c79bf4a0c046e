import { phrase } from '../language/translate.ts';
import type { Entity } from './fields.ts';

/** The format of workbooks: it goes up when a newer one cannot be read as this one any more. */
export const WORKBOOK_FORMAT = 1;

type SheetEntry = {
  /** On its tab; `t` says it. */
  readonly name: string;
  /** What its rows with an id are; null where nothing on it is read back. */
  readonly entity: Entity | null;
  /** Whether a row without an id is something new, and a row that is gone something missing. */
  readonly isWhole: boolean;
};

/** The sheets of a workbook, in their order. */
export const sheetTable = {
  map: { name: phrase('Map'), entity: null, isWhole: false },
  cards: { name: phrase('Cards'), entity: 'card', isWhole: true },
  pains: { name: phrase('Pain points'), entity: 'card', isWhole: false },
  opportunities: { name: phrase('Opportunities'), entity: 'card', isWhole: false },
  touchpoints: { name: phrase('Touchpoints'), entity: 'card', isWhole: false },
  emotion: { name: phrase('Emotion'), entity: 'emotion', isWhole: false },
  measures: { name: phrase('Measures'), entity: 'card', isWhole: false },
  evidence: { name: phrase('Evidence'), entity: 'evidence', isWhole: true },
  personas: { name: phrase('Personas'), entity: 'persona', isWhole: true },
  plan: { name: phrase('Action plan'), entity: 'card', isWhole: false },
  lists: { name: phrase('Lists'), entity: null, isWhole: false },
  readme: { name: phrase('Read me'), entity: null, isWhole: false },
  about: { name: 'throughline', entity: null, isWhole: false },
} as const satisfies Readonly<Record<string, SheetEntry>>;

export type SheetKey = keyof typeof sheetTable;
export const sheetKeys = Object.keys(sheetTable) as readonly SheetKey[];

/** A sheet's entry, seen as any sheet's. */
export const sheetEntry = (key: SheetKey): SheetEntry => sheetTable[key];

/** In the first cell of a sheet, by which it is known whatever its tab says: `throughline 1 cards`. */
export const sheetMark = (key: SheetKey): string => ['throughline', WORKBOOK_FORMAT, key].join(' ');

export type Marked = { readonly format: number; readonly key: string };

/** The mark in a cell; undefined where it is none. */
export function markIn(text: string): Marked | undefined {
  const [, format, key] = /^throughline (\d{1,6}) ([a-z]+)$/.exec(text.trim()) ?? [];
  return format === undefined || key === undefined ? undefined : { format: Number(format), key };
}

export const isSheetKey = (key: string): key is SheetKey => Object.hasOwn(sheetTable, key);

/** In the hidden columns: a row of headers, and one that is computed. */
export const HEAD = '#';
export const CALCULATED = '=';

/** The key of a column as it stands in the hidden row, with the place of its stamp in those of a row. */
export const columnMark = (key: string, at: number): string => `${key}@${at}`;

/** A column's key and place; undefined where it is none. */
export function columnIn(text: string): { readonly key: string; readonly at: number } | undefined {
  const [, key, at] = /^([A-Za-z0-9]{1,40})@(\d{1,5})$/.exec(text.trim()) ?? [];
  return key === undefined || at === undefined ? undefined : { key, at: Number(at) };
}
