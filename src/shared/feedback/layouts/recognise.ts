import { guessRoles } from '../guess/guess-roles.ts';
import type { GuessedColumn } from '../guess/reason.ts';
import type { TableRow } from '../table.ts';
import { alchemer, googleForms, limesurvey, microsoftForms, typeform } from './form-tools.ts';
import { simpleColumns } from './headers.ts';
import type { Head, Holds, Layout, LayoutName, LayoutReason, Match } from './layout.ts';
import { crossTable, stageCounts } from './not-answers.ts';
import { qualtrics, qualtricsOlder } from './qualtrics.ts';
import { appStoreDump, delighted, googlePlay, googlePlayDump, trustpilot, zendesk } from './review-tools.ts';
import { surveymonkey } from './surveymonkey.ts';

/** All layouts; the first that fits counts, so those that could be taken for another one come first. */
export const layouts: readonly Layout[] = [
  qualtrics,
  qualtricsOlder,
  typeform,
  microsoftForms,
  limesurvey,
  alchemer,
  googlePlay,
  trustpilot,
  zendesk,
  delighted,
  googlePlayDump,
  appStoreDump,
  surveymonkey,
  googleForms,
  stageCounts,
  crossTable,
];

export type TableStart = {
  /** The first rows of the file, 20 or more where there are so many, headers included. */
  readonly first: readonly TableRow[];
  /** Rows from the rest of the file, without those of `first`. */
  readonly sample: readonly TableRow[];
};

/** What a file is, why, and what its columns are. */
export type Recognised = {
  readonly layout: LayoutName;
  readonly why: readonly LayoutReason[];
  readonly holds: Holds;
  /** Rows before the headers, and rows of headers: the first answer is after both. */
  readonly skippedRows: number;
  readonly headerRows: number;
  readonly columns: readonly GuessedColumn[];
};

export type RecogniseOptions = {
  /** Titles of the project's stages, steps and touchpoints. */
  readonly places?: readonly string[];
  /** The layout that a person chose instead. */
  readonly layout?: LayoutName;
  /** Where a person says the headers are. */
  readonly skippedRows?: number;
  readonly headerRows?: number;
};

/** Finds out which tool wrote a table, and proposes what its columns are. */
export function recognise(start: TableStart, options: RecogniseOptions = {}): Recognised {
  const head = headOf(start, options.skippedRows);
  const { layout, match } = matchOf(head, options);
  const headerRows = options.headerRows ?? match.headerRows;
  const data = [...head.rows.slice(headerRows), ...head.more];
  const guessed = guessRoles(match.columns, data, {
    places: options.places ?? [],
    known: match.known,
  });
  return {
    layout,
    why: match.why,
    holds: match.holds ?? 'answers',
    skippedRows: head.skipped,
    headerRows,
    columns: match.after ? guessed.map(match.after) : guessed,
  };
}

function matchOf(
  head: Head,
  { layout }: RecogniseOptions,
): { readonly layout: LayoutName; readonly match: Match } {
  const candidates = layouts.filter(({ name }) => layout === undefined || name === layout);
  const ways = [(one: Layout) => one.match(head), (one: Layout) => one.matchShape?.(head)];
  for (const way of ways) {
    for (const candidate of candidates) {
      const match = way(candidate);
      if (match) return { layout: candidate.name, match };
    }
  }
  const match: Match = {
    why: [{ kind: 'unknown' }],
    headerRows: head.rows.length > 0 ? 1 : 0,
    columns: simpleColumns(head),
    known: () => undefined,
  };
  return { layout: 'other', match };
}

/** Begins where the headers are: blank rows, and remarks and titles of one cell over a wider table, come before. */
function headOf({ first, sample }: TableStart, chosen: number | undefined): Head {
  const width = Math.max(
    0,
    ...first.map(({ cells }) => cells.length),
    ...sample.map(({ cells }) => cells.length),
  );
  const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell.trim() !== '').length;
  const widest = Math.max(0, ...first.map(filled));
  const found = first.findIndex((row) => filled(row) >= Math.min(2, widest) && filled(row) > 0);
  const skipped = Math.min(first.length, chosen ?? Math.max(0, found));
  return { skipped, rows: first.slice(skipped), more: sample, width };
}
