import { z } from 'zod';
import type { PersonalDataKind } from '../feedback/personal/finding.ts';
import { layoutNames } from '../feedback/layouts/layout.ts';
import type { Recognised } from '../feedback/layouts/recognise.ts';
import { fileReadingSchema, type Sniffed, type TableNote, type TableRow } from '../feedback/table.ts';
import { columnSchema, type Column } from '../model/column.ts';
import { columnNameSchema } from '../model/column-name.ts';
import { MAX_COLUMNS, MAX_RULES } from '../model/feedback-limits.ts';
import { evidenceKinds } from '../model/evidence.ts';
import { id, title } from '../model/fields.ts';
import { type Place, placingRuleSchema } from '../model/place.ts';
import type { Comparison } from '../workbook/read/comparison.ts';

const MAX_SKIPPED = 100_000;

/** Most bytes of a file that is imported. */
export const MAX_IMPORT_BYTES = 2 * 1024 ** 3;

/** What a person has chosen in the steps of an import. */
export const importChoicesSchema = z.strictObject({
  reading: fileReadingSchema,
  /** Rows before those of the headers: blank ones and remarks. */
  skippedRows: z.number().int().min(0).max(MAX_SKIPPED).default(0),
  /** Rows of headers. */
  headerRows: z.number().int().min(0).max(100),
  layout: z.enum(layoutNames),
  columns: z.array(columnSchema).max(MAX_COLUMNS).readonly(),
  rules: z.array(placingRuleSchema).max(MAX_RULES).readonly(),
  /** Personal columns that are switched on. */
  personal: z.array(columnNameSchema).max(MAX_COLUMNS).readonly(),
  /** Whether personal data in comments is masked. */
  masked: z.boolean(),
  /** Which run of a repeated survey it is; empty where it is not one. */
  wave: title,
});
export type ImportChoices = z.output<typeof importChoicesSchema>;

const importId = id;

/** What an import asks of the host. Its file was sent as an upload of the purpose `import`. */
export const importRequests = {
  /** Begins an import of an uploaded file. */
  'import-open': z.strictObject({ uploadId: id }),
  /** Reads a sample of it: as it is, or as a person wants it read. */
  'import-look': z.strictObject({
    importId,
    reading: fileReadingSchema.nullable(),
    layout: z.enum(layoutNames).nullable().default(null),
    skippedRows: z.number().int().min(0).max(MAX_SKIPPED).nullable().default(null),
    headerRows: z.number().int().min(0).max(100).nullable(),
  }),
  /** Goes through all rows and says what an import would keep. Nothing changes. */
  'import-check': z.strictObject({ importId, choices: importChoicesSchema }),
  /** Imports: one step of the history, which ends the import. */
  'import-run': z.strictObject({
    importId,
    choices: importChoicesSchema,
    name: title.min(1),
    kind: z.enum(evidenceKinds),
  }),
  /** How far a look, check or run is. */
  'import-progress': z.strictObject({ importId }),
  /** Compares an exported workbook that comes back with the project. Nothing changes. */
  'import-compare': z.strictObject({ importId }),
  /** Ends an import wherever it is, and leaves nothing behind. */
  'import-close': z.strictObject({ importId }),
} as const;

/** What is in a file, and how it is proposed to be read. */
export type ImportLook = Recognised & {
  readonly sniffed: Sniffed;
  /** How many rows the file has, those of headers included; about, where it was not read as a whole. */
  readonly total: number;
  readonly isWhole: boolean;
  /** Of each column with few different values in the sample: these, the most frequent first. */
  readonly values: readonly ColumnValues[];
  /** The first rows as they are, those of the headers included. */
  readonly first: readonly TableRow[];
};

export type ColumnValues = {
  /** In the list of the columns. */
  readonly column: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

/** What became of the answers of one column. */
export type ColumnReport = {
  /** In the list of the choices. */
  readonly column: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
};

/** Something that is not kept, and why. */
export type ImportProblem = {
  readonly line: number;
  /** In the list of the choices; null where it is about the row. */
  readonly column: number | null;
  readonly kind:
    | 'out-of-range'
    | 'not-whole'
    | 'other-scale'
    | 'unreadable'
    | 'unclear-date'
    /** The project has the row, or an earlier row of the file has its id. */
    | 'duplicate'
    | 'forgotten'
    /** The row has nothing in the columns that are kept. */
    | 'nothing';
  /** As it is in the file, cut where it is long. */
  readonly value: string;
};

/** A cell of a kept row that counts as blank; `column` is in the list of the choices. */
export type BlankCell = { readonly line: number; readonly column: number };

/** Where something personal stands in a comment; `column` is in the list of the choices. */
export type PersonalPlace = {
  readonly line: number;
  readonly column: number;
  readonly kind: PersonalDataKind;
  readonly text: string;
};

export type ImportReport = {
  /** Rows after the headers. */
  readonly rows: number;
  /** Those of them that have something to keep and are new. */
  readonly kept: number;
  /** Those that an earlier import of the same survey and wave has, or that have the id of an earlier row. */
  readonly known: number;
  readonly columns: readonly ColumnReport[];
  /** How many kept rows belong where; a row whose questions have places of their own may belong to several. */
  readonly placed: readonly { readonly place: Place; readonly rows: number }[];
  readonly notPlaced: number;
  /** How many kept rows each rule is the first to fit, in the order of the rules. */
  readonly ruled: readonly number[];
  /** The first problems of each kind; `problemCount` counts all. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** The first blank cells; the columns count all. */
  readonly blanks: readonly BlankCell[];
  /** Personal data in comments: how often each kind was found, and the first places. Masked or not, as chosen. */
  readonly personal: readonly { readonly kind: PersonalDataKind; readonly count: number }[];
  readonly personalPlaces: readonly PersonalPlace[];
  /** What was met in the file on the way, the first of it. */
  readonly notes: readonly TableNote[];
};

export type ImportProgress = { readonly rows: number; readonly bytes: number; readonly totalBytes: number };

export type ImportAnswers = {
  'import-open': { readonly importId: string; readonly name: string; readonly bytes: number };
  'import-look': ImportLook;
  'import-check': ImportReport;
  'import-run': { readonly setId: string; readonly rows: number };
  /** Null while nothing goes on. */
  'import-progress': ImportProgress | null;
  'import-compare': Comparison;
  'import-close': null;
};

/** Columns of which something is kept. */
export const keptColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ role }) => role.kind !== 'ignored' && role.kind !== 'personal');
