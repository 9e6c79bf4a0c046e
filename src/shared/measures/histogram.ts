import type { Direction, Scale } from '../model/role.ts';

/** How often a value was answered. */
export type Tally = { readonly value: number; readonly count: number };

/** The answers to one question, counted by value: at most a few values, whatever the number of answers. */
export type Histogram = readonly Tally[];

/** The answers that count, and how many do not. */
export type OnScale = {
  /** By rising value, each value once, only those that were answered. */
  readonly valid: Histogram;
  readonly n: number;
  /** Answers that are no whole number of the scale: reported, never clamped and never rounded. */
  readonly offScale: number;
};

/** Tells answers on a scale from those that are not on it. Rows of one value are added up. */
export function onScale(histogram: Histogram, { low, high }: Scale): OnScale {
  const counts = new Map<number, number>();
  let [n, offScale] = [0, 0];
  for (const { value, count } of histogram) {
    if (count <= 0) continue;
    if (Number.isInteger(value) && value >= low && value <= high) {
      counts.set(value, (counts.get(value) ?? 0) + count);
      n += count;
    } else offScale += count;
  }
  const valid = Array.from(counts, ([value, count]) => ({ value, count }));
  return { valid: valid.sort((a, b) => a.value - b.value), n, offScale };
}

/** A bar for every value of the scale from low to high, also where nobody gave it. */
export function barsOf(histogram: Histogram, scale: Scale): Histogram {
  const counts = new Map(onScale(histogram, scale).valid.map(({ value, count }) => [value, count]));
  return Array.from({ length: scale.high - scale.low + 1 }, (_, index) => {
    const value = scale.low + index;
    return { value, count: counts.get(value) ?? 0 };
  });
}

/** Answers from one value to another, both included. */
export const countBetween = (histogram: Histogram, from: number, to: number): number =>
  histogram.reduce((sum, { value, count }) => (value >= from && value <= to ? sum + count : sum), 0);

/** All answers of several groups, by rising value: counts are added, never scores. */
export function addHistograms(histograms: Iterable<Histogram>): Histogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (const { value, count } of histogram) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** The same answers with high as the good end: of 1 to 5, 1 becomes 5. */
export const highIsGood = (histogram: Histogram, { low, high }: Scale, direction: Direction): Histogram =>
  direction === 'high-is-good'
    ? histogram
    : histogram.map(({ value, count }) => ({ value: low + high - value, count }));

/** Number, mean and variance (with n - 1; 0 of one answer) of the answers, or undefined without any. */
export function momentsOf(
  histogram: Histogram,
): { readonly n: number; readonly mean: number; readonly variance: number } | undefined {
  let [n, sum] = [0, 0];
  for (const { value, count } of histogram) {
    n += count;
    sum += value * count;
  }
  if (n === 0) return undefined;
  const mean = sum / n;
  const squares = histogram.reduce((total, { value, count }) => total + count * (value - mean) ** 2, 0);
  return { n, mean, variance: n === 1 ? 0 : squares / (n - 1) };
}
