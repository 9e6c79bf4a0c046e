import { eachFeature } from './features.ts';

/** What was learned: how much each feature speaks for positive (above 0) or negative (below). */
export type ToneModel = {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
  /** How far apart the two must be, 0..1, for an answer: below it a text is unclear. */
  readonly band: number;
};

/**
 * What a text, as tokens, sounds like by a model, -1..1: unclear between -0.05 and 0.05, as `toneOf` says. 0 where the model knows nothing
 * of the text.
 */
export function compoundOf({ weights, bias, band }: ToneModel, tokens: readonly string[]): number {
  let [sum, known] = [bias, false];
  eachFeature(tokens, (key, value) => {
    const weight = weights.get(key);
    if (weight === undefined) return;
    known = true;
    sum += weight * value;
  });
  return known ? banded(sum, band) : 0;
}

/** A sum of weights as a compound score, stretched so that the band of unclear ends at 0.05. */
export function banded(sum: number, band: number): number {
  const apart = Math.tanh(Math.abs(sum) / 2);
  const size = apart < band ? (0.05 * apart) / band : 0.05 + (0.95 * (apart - band)) / (1 - band);
  // The last bit of a quotient must not lift what is within the band out of it.
  const within = apart < band ? Math.min(size, 0.0499) : Math.min(size, 1);
  return sum < 0 ? -within : within;
}

/** Less likely than 3 to 2 is unclear. */
export const EVEN = 2 * 0.6 - 1;
