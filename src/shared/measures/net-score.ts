import type { Scale } from '../model/role.ts';
import type { Estimate } from './estimate.ts';
import { countBetween, type Histogram, onScale } from './histogram.ts';
import { adjustedWald, type NetCounts } from './interval.ts';

/** Which values of a scale are for and which against; those between count in n alone. */
export type NetRule = { readonly scale: Scale; readonly upFrom: number; readonly downTo: number };

/** Counts of a net score; answers off the scale are left out (`onScale` has their number). */
export function netCounts(histogram: Histogram, { scale, upFrom, downTo }: NetRule): NetCounts {
  const { valid, n } = onScale(histogram, scale);
  return {
    up: countBetween(valid, upFrom, scale.high),
    down: countBetween(valid, scale.low, downTo),
    n,
  };
}

/** Per cent for minus per cent against, in points -100..100, with its adjusted Wald interval; undefined where n is 0. */
export function netScore(counts: NetCounts): Estimate | undefined {
  const { up, down, n } = counts;
  if (n === 0) return undefined;
  const { low, high } = adjustedWald(counts);
  return { value: (100 * (up - down)) / n, low: 100 * low, high: 100 * high, n };
}
