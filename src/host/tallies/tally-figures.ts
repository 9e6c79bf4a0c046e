import { readCount } from '../../shared/feedback/cells/read-count.ts';
import { createReadDate } from '../../shared/feedback/cells/read-date.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { readPlainNumber } from '../../shared/feedback/words/read-number.ts';
import type { RecipeColumn } from '../../shared/model/column.ts';
import type { TimeUnit } from '../../shared/model/role.ts';
import { numbered } from '../database/responses/numbered.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { Question, QuestionsOf, StoredPart } from './tally-responses.ts';

/** What the rows of a part say, in hundredths, with `BLANK` and `INVALID`; null where the part cannot be read. */
type ReadPart = (part: StoredPart, only?: readonly number[]) => Float64Array | null;

const MINUTE = 60_000;
const minutesIn: Readonly<Record<TimeUnit, number>> = { seconds: 1 / 60, minutes: 1, hours: 60 };

/** Counts people at a stage and minutes to the first answer, by place and month. A blank time is a ticket without an answer. */
export const figureQuestions: QuestionsOf = ({ recipe }) =>
  recipe.columns.flatMap((_, column): readonly Question[] => {
    const read = readerOf(recipe.columns, column);
    if (!read) return [];
    const question: Question = {
      column,
      isTone: false,
      read: (part, only) => {
        if (part.texts(column) === undefined) return undefined;
        const values = read(part, only);
        return values && numbered(values);
      },
    };
    return [question];
  });

/** The values of all rows of a list, or of some alone: the others stay 0. */
function valuesOf(
  all: readonly string[],
  only: readonly number[] | undefined,
  valueOf: (text: string, row: number) => number,
): Float64Array {
  if (!only) return Float64Array.from(all, valueOf);
  const values = new Float64Array(all.length);
  for (const row of only) values[row] = valueOf(all[row] ?? '', row);
  return values;
}

/** How a column's rows are read; undefined where nothing of it is counted here. */
function readerOf(columns: readonly RecipeColumn[], column: number): ReadPart | undefined {
  const role = columns[column]?.role;
  if (role?.kind === 'usage-count') return eachText(column, readCount);
  if (role?.kind === 'first-answer') return waitsIn(columns, column, role);
  if (role?.kind !== 'response-time') return undefined;
  const unit = minutesIn[role.unit];
  return eachText(column, (text) => {
    const value = readPlainNumber(foldWord(text));
    return value === undefined ? undefined : threeDigits(value * unit);
  });
}

const eachText =
  (column: number, valueOf: (text: string) => number | undefined): ReadPart =>
  ({ texts }, only) => {
    const all = texts(column);
    return all ? valuesOf(all, only, (text) => (text === '' ? BLANK : inHundredths(valueOf(text)))) : null;
  };

const inHundredths = (value: number | undefined): number =>
  value === undefined ? INVALID : Math.round(value * HUNDREDTHS);

/** To three digits, so that a few thousand values are all there are: 83.4, 1,230 minutes. */
const threeDigits = (minutes: number): number => Number(minutes.toPrecision(3));

/** Minutes from when a ticket was opened to its first answer. A row without a beginning is none. */
function waitsIn(
  columns: readonly RecipeColumn[],
  column: number,
  answered: Parameters<typeof createReadDate>[0],
): ReadPart | undefined {
  const created = columns.findIndex(({ role }) => role.kind === 'created');
  const opened = columns[created]?.role;
  if (opened?.kind !== 'created') return undefined;
  const [readOpened, readAnswered] = [createReadDate(opened), createReadDate(answered)];
  return ({ texts }, only) => {
    const [from, to] = [texts(created), texts(column)];
    if (!from || !to) return null;
    return valuesOf(to, only, (text, at) => {
      const begin = readOpened(from[at] ?? '');
      const end = readAnswered(text);
      if (begin.kind !== 'date') return INVALID;
      if (end.kind === 'blank') return BLANK;
      return end.kind === 'date' ? inHundredths(threeDigits((end.at - begin.at) / MINUTE)) : INVALID;
    });
  };
}
