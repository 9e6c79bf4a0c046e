import type { Column } from '../../model/column.ts';
import type { DateOrder, PersonalKind } from '../../model/role.ts';
import type { WordFamily } from '../words/likert.ts';

/** Why a column got its role. */
export type Reason =
  /** The layout has this column. */
  | { readonly kind: 'layout' }
  /** What the header or the question says. */
  | { readonly kind: 'header'; readonly text: string }
  | { readonly kind: 'whole-numbers'; readonly low: number; readonly high: number }
  | { readonly kind: 'numbers'; readonly low: number; readonly high: number }
  | { readonly kind: 'stars' }
  | { readonly kind: 'words'; readonly family: WordFamily | 'order' }
  | { readonly kind: 'dates'; readonly order: DateOrder | null }
  /** Another column is the date, the id or the respondent already. */
  | { readonly kind: 'second'; readonly of: 'date' | 'row-id' | 'respondent' }
  | { readonly kind: 'shape'; readonly of: PersonalKind | 'link' }
  | { readonly kind: 'unique' }
  | { readonly kind: 'few-values'; readonly count: number }
  /** So many of its different values are names of stages, steps and touchpoints. */
  | { readonly kind: 'places'; readonly count: number }
  /** Sentences of so many characters on average. */
  | { readonly kind: 'long-text'; readonly length: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing-known' };

/** What a person should look at, since the file does not say it. */
export type Doubt =
  /** No date, or none alone, says which number is the month: the column's order is null until a person chooses. */
  | {
      readonly kind: 'date-order';
      readonly doubt: 'open' | 'mixed';
      readonly examples: Readonly<Partial<Record<DateOrder, string>>>;
    }
  /** Which end of the scale is the good one. */
  | { readonly kind: 'direction' }
  /** How long the scale is: no answer uses its ends. */
  | { readonly kind: 'scale' }
  /** Words that nobody has put in order. */
  | { readonly kind: 'word-order' }
  /** Words that got one number. */
  | { readonly kind: 'one-number'; readonly words: readonly (readonly string[])[] }
  /** Numbers beyond the scale that look like codes for ‘no answer’: -1, 99. */
  | { readonly kind: 'codes'; readonly values: readonly string[] };

/** A column with the role that is proposed for it. */
export type GuessedColumn = {
  readonly column: Column;
  readonly why: readonly Reason[];
  readonly doubts: readonly Doubt[];
  /** A few different values as they are in the file. */
  readonly examples: readonly string[];
};
