import type { BareColumn } from '../guess/guess-column.ts';
import type { GuessedColumn } from '../guess/reason.ts';
import type { Role } from '../../model/role.ts';
import type { TableRow } from '../table.ts';

export const layoutNames = [
  'qualtrics',
  'qualtrics-older',
  'surveymonkey',
  'typeform',
  'microsoft-forms',
  'google-forms',
  'limesurvey',
  'alchemer',
  'delighted',
  'google-play',
  'app-reviews',
  'trustpilot',
  'zendesk',
  'stage-counts',
  'cross-table',
  'other',
] as const;
export type LayoutName = (typeof layoutNames)[number];

/** Why a file is taken for what it is. */
export type LayoutReason =
  /** These headers are its own. */
  | { readonly kind: 'headers'; readonly headers: readonly string[] }
  /** A row has cells that begin with {"ImportId": */
  | { readonly kind: 'import-ids'; readonly line: number }
  /** Two rows of headers: the second has what the questions' columns hold. */
  | { readonly kind: 'two-headers'; readonly example: string }
  /** Its headers are in another language, and its columns hold what such a file's hold. */
  | { readonly kind: 'shape' }
  /** Shares instead of answers. */
  | { readonly kind: 'shares'; readonly example: string }
  /** Names of stages beside counts. */
  | { readonly kind: 'counts'; readonly headers: readonly string[] }
  /** No known tool: the roles are told from names and values. */
  | { readonly kind: 'unknown' };

/**
 * What a file's rows are: an answer each, a stage's count each, or shares of a group, which are no answers and can only be a piece of
 * evidence.
 */
export type Holds = 'answers' | 'counts' | 'shares';

/** The beginning of a file, from its headers on, and rows from all over it. */
export type Head = {
  /** Rows before the headers: blank ones and remarks. */
  readonly skipped: number;
  readonly rows: readonly TableRow[];
  /** Rows from the middle and the end, without those of `rows`. */
  readonly more: readonly TableRow[];
  /** Columns of the widest row. */
  readonly width: number;
};

/** What a layout says about a file that has it. */
export type Match = {
  readonly why: readonly LayoutReason[];
  readonly headerRows: number;
  readonly columns: readonly BareColumn[];
  /** The role that the layout gives a column; a column without one is guessed. */
  readonly known: (column: BareColumn) => Role | undefined;
  readonly holds?: Holds;
  /** What the layout makes of a column once its values were looked at. */
  readonly after?: (column: GuessedColumn) => GuessedColumn;
};

export type Layout = {
  readonly name: LayoutName;
  /** By what is its own: headers, ids, signs. */
  readonly match: (head: Head) => Match | undefined;
  /** By what its columns hold, where headers are in a language that is not known; tried once no layout matches. */
  readonly matchShape?: (head: Head) => Match | undefined;
};
