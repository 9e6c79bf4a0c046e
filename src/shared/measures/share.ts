import type { Estimate } from './estimate.ts';
import { wilson } from './interval.ts';

/** How many of n answers are what is asked for. */
export type ShareCounts = { readonly hits: number; readonly n: number };

/** A share in per cent, 0..100, with its Wilson interval; undefined where n is 0. */
export function shareOf({ hits, n }: ShareCounts): Estimate | undefined {
  if (n === 0) return undefined;
  const { low, high } = wilson(hits, n);
  return { value: (100 * hits) / n, low: 100 * low, high: 100 * high, n };
}
