import type { Role, RoleKind } from '../../model/role.ts';
import type { TableRow } from '../table.ts';
import { foldWord } from '../words/fold-word.ts';
import { namesOfPlace } from '../words/place-name.ts';
import { headerTopics } from '../words/header-words.ts';
import { profileOf, thinRows } from './column-profile.ts';
import { type BareColumn, guessColumn, knownColumn } from './guess-column.ts';
import type { GuessedColumn } from './reason.ts';

export type GuessOptions = {
  /** Titles of the project's stages, steps and touchpoints: a column of them says where answers belong. */
  readonly places?: readonly string[];
  /** The role that the file's layout knows for a column. */
  readonly known?: (column: BareColumn) => Role | undefined;
};

/**
 * Proposes a role for each column from a sample of the rows (of the start, the middle and the end of the file), each with its reasons and
 * with what a person should look at.
 */
export function guessRoles(
  columns: readonly BareColumn[],
  sample: readonly TableRow[],
  { places = [], known = () => undefined }: GuessOptions = {},
): readonly GuessedColumn[] {
  const rows = thinRows(sample, columns.length);
  const titles = new Set(places.flatMap(namesOfPlace));
  const guessed = columns.map((column) => {
    const profile = profileOf(rows, column.index);
    const role = known(column);
    return role ? knownColumn(column, profile, role) : guessColumn(column, profile, titles);
  });
  return oneOf(oneOf(oneOf(guessed, 'date'), 'row-id'), 'respondent');
}

/** Leaves a role that an answer can have once to one column: the layout's own, else the best by name, else the first. */
function oneOf(
  columns: readonly GuessedColumn[],
  kind: Extract<RoleKind, 'date' | 'row-id' | 'respondent'>,
): readonly GuessedColumn[] {
  const having = columns.filter(({ column }) => column.role.kind === kind);
  const best =
    having.find(({ why }) => why.some((reason) => reason.kind === 'layout')) ??
    (kind === 'date' ? bestDate(having) : undefined) ??
    having[0];
  return columns.map((guess) =>
    guess === best || guess.column.role.kind !== kind
      ? guess
      : {
          ...guess,
          column: { ...guess.column, role: { kind: 'ignored' } },
          why: [...guess.why, { kind: 'second', of: kind }],
          doubts: [],
        },
  );
}

/** When it was submitted, rather than begun or sent. */
const bestDate = (dates: readonly GuessedColumn[]): GuessedColumn | undefined =>
  dates.find(({ column }) => headerTopics.submitted.test(foldWord(column.header))) ??
  dates.find(({ column }) => !headerTopics.started.test(foldWord(column.header)));
