import type { Place } from './place.ts';

/** Answers to one question at one place in one month: what every measure is computed from. */
export type ResponseTally = {
  readonly setId: string;
  /** In the columns of the set's recipe. */
  readonly column: number;
  /** Null: not placed. */
  readonly place: Place | null;
  /** `2026-03`; null where the answers have no date. */
  readonly month: string | null;
  /** How often each value was answered. */
  readonly values: readonly { readonly value: number; readonly count: number }[];
  readonly blank: number;
  /** Given, and none of the scale. */
  readonly invalid: number;
};
