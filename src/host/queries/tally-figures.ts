import { readCount } from '../../shared/feedback/cells/read-count.ts';
import { createReadDate } from '../../shared/feedback/cells/read-date.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { readPlainNumber } from '../../shared/feedback/words/read-number.ts';
import { toneOf } from '../../shared/measures/tone-shares.ts';
import type { RecipeColumn } from '../../shared/model/column.ts';
import type { TimeUnit } from '../../shared/model/role.ts';
import type { OwnScore } from '../../shared/tone/score-tone.ts';
import { toneOfComment } from '../../shared/tone/tone.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { Question, QuestionsOf, StoredPart } from './tally-responses.ts';

/** What the rows of a part say, in hundredths, with `BLANK` and `INVALID`; null where the part cannot be read. */
type ReadPart = (part: StoredPart, only?: readonly number[]) => Float64Array | null;

const MINUTE = 60_000;
const minutesIn: Readonly<Record<TimeUnit, number>> = { seconds: 1 / 60, minutes: 1, hours: 60 };

/**
 * Counts what is no score: people at a stage, minutes to the first answer, and the tone of comments, by place and month. A blank
 * time is a ticket without an answer. A comment's tone is -1, 0 or 1; one that nothing could score is invalid.
 */
export const figureQuestions: QuestionsOf = ({ recipe }) =>
  recipe.columns.flatMap(({ role }, column): readonly Question[] => {
    const read = readerOf(recipe.columns, column);
    if (!read) return [];
    const isThere = (part: StoredPart): boolean => part.texts(column) !== undefined;
    return [
      {
        column,
        isTone: role.kind === 'comment',
        read: (part, only) => (isThere(part) ? read(part, only) : undefined),
      },
    ];
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
  if (role?.kind === 'comment') return tonesIn(columns, column);
  if (role?.kind === 'response-time') {
    const unit = minutesIn[role.unit];
    return eachText(column, (text) => {
      const value = readNumber(text);
      return value === undefined ? undefined : threeDigits(value * unit);
    });
  }
  // Beside a comment it says the comment's tone.
  if (role?.kind !== 'tone' || columns.some((one) => one.role.kind === 'comment')) return undefined;
  return eachText(column, (text) => {
    const compound = readNumber(text);
    return compound === undefined || Math.abs(compound) > 1 ? undefined : sign(compound);
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

const readNumber = (text: string): number | undefined => readPlainNumber(foldWord(text));

const sign = (compound: number): number => {
  const tone = toneOf(compound);
  return tone === 'positive' ? 1 : tone === 'negative' ? -1 : 0;
};

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

/** The tone of each comment: by the scores of its row, by a score of sentiment in it, else by its words. */
function tonesIn(columns: readonly RecipeColumn[], column: number): ReadPart {
  const scored = columns.flatMap(({ role }, at) => (role.kind === 'score' ? [{ at, question: role }] : []));
  const given = columns.findIndex(({ role }) => role.kind === 'tone');
  return ({ texts, numbers }, only) => {
    const comments = texts(column);
    if (!comments) return null;
    const scores = scored.flatMap(({ at, question }) => {
      const values = numbers(`score:${at}`);
      return values ? [{ question, values }] : [];
    });
    const sentiments = given < 0 ? undefined : texts(given);
    return valuesOf(comments, only, (text, row) => {
      if (text === '') return BLANK;
      const own = scores.flatMap(({ question, values }): readonly OwnScore[] => {
        const value = values[row] ?? BLANK;
        return value === BLANK || value === INVALID ? [] : [{ question, value: value / HUNDREDTHS }];
      });
      const sentiment = readNumber(sentiments?.[row] ?? '');
      const tone = toneOfComment({
        text,
        scores: own,
        ...(sentiment === undefined ? {} : { given: sentiment }),
      });
      return tone.tone === 'notScored' ? INVALID : sign(tone.compound) * HUNDREDTHS;
    });
  };
}
