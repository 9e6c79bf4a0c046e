import { z } from 'zod';

/**
 * One row of an imported table as it is in the file: text only, nothing interpreted. `line` is where a person finds it:
 * the line of a text file in which the row begins, or the row number of a sheet, counted from 1.
 */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin-1'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const encoding = z.enum(encodings);

/** Longest chain of keys to the rows of a JSON file. */
export const MAX_KEY = 1_000;

/**
 * How a file is read. It is proposed by the file's bytes, and a person may change every part; it is kept in recipes.
 * `key` of a JSON file leads to the array of rows (`data.responses`), '' where the file is that array.
 */
export const fileReadingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('delimited'), encoding, delimiter: z.enum(delimiters) }).readonly(),
  z.strictObject({ format: z.literal('json'), encoding, key: z.string().max(MAX_KEY) }).readonly(),
  z.strictObject({ format: z.literal('json-lines'), encoding }).readonly(),
  z.strictObject({ format: z.literal('xlsx'), sheet: z.string().max(255) }).readonly(),
]);
export type FileReading = z.infer<typeof fileReadingSchema>;

/** Why a part of a reading was proposed, as data; the window has the sentences. */
export type ReadingReason =
  | {
      readonly choice: 'format';
      readonly code: 'workbook' | 'begins-as-json' | 'object-per-line' | 'lines-of-text';
    }
  | { readonly choice: 'encoding'; readonly code: 'byte-order-mark' | 'only-ascii' | 'zero-bytes' }
  /** Letters beyond ASCII that are UTF-8, and places that are not, of which the first is in `line`. */
  | {
      readonly choice: 'encoding';
      readonly code: 'valid-utf-8' | 'mostly-utf-8' | 'not-utf-8';
      readonly letters: number;
      readonly faults: number;
      readonly first: { readonly line: number; readonly offset: number } | null;
    }
  | { readonly choice: 'delimiter'; readonly code: 'sep-line' | 'single-column' }
  /** `rows` of the first `of` rows have the same number of cells, `columns`. */
  | {
      readonly choice: 'delimiter';
      readonly code: 'same-number-of-cells';
      readonly columns: number;
      readonly rows: number;
      readonly of: number;
    }
  | { readonly choice: 'key'; readonly code: 'array-of-rows' | 'array-under-key' }
  | { readonly choice: 'sheet'; readonly code: 'only-sheet' | 'largest-visible-sheet' };

/** A sheet of a workbook; `rows` and `columns` are what the file claims, null where it claims nothing. */
export type SheetInfo = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly bytes: number;
};

/** An array in a JSON file whose elements may be rows, by the keys that lead to it; `rows` of it are at the start of the file. */
export type ArrayInfo = { readonly key: string; readonly rows: number };

/** The state of a file that was looked at, by which a change since then is found. */
export type FileState = { readonly bytes: number; readonly modified: number };

/** What is known of a file before it is read: the proposed reading, and why. `rows` is a count or an estimate, null where a sheet claims nothing. */
export type Sniffed = {
  readonly reading: FileReading;
  readonly reasons: readonly ReadingReason[];
  readonly state: FileState;
  readonly rows: number | null;
  readonly sheets: readonly SheetInfo[];
  readonly arrays: readonly ArrayInfo[];
};

/** Kinds of what was met in a table on the way and is no reason to stop. */
export type TableNoteKind =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'unreadable-character'
  | 'formula-without-value'
  | 'error-value'
  | 'merged-cells'
  | 'hidden-row'
  | 'hidden-columns'
  | 'not-an-object'
  | 'broken-json'
  /** A time of a change of the clocks. */
  | 'clock-twice'
  | 'clock-skipped';

/** `column` is counted from 1; null where it is about the row. `detail` holds what the kind is about, as `B2:D2`. */
export type TableNote = {
  readonly kind: TableNoteKind;
  readonly line: number;
  readonly column: number | null;
  readonly detail?: string;
};

/** About a thousand rows, with what was met in them. `bytes` of the file were read so far. */
export type RowBatch = {
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
  readonly bytes: number;
};
