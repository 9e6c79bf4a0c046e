import { tQuantile } from './t-quantile.ts';
import { Z } from './z.ts';

/** Where the true figure may lie, at 95 %. */
export type Interval = { readonly low: number; readonly high: number };

/** Answers for (promoters, easy), against, and in all; those between are in n alone. */
export type NetCounts = { readonly up: number; readonly down: number; readonly n: number };

/**
 * Interval of a share, 0..1, from hits among n, n at least 1 (Wilson 1927, without correction for continuity). Its ends
 * stay within 0..1 and it has a width also where all or none are hits.
 */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const centre = share + Z ** 2 / (2 * n);
  const scale = 1 + Z ** 2 / n;
  return {
    low: hits === 0 ? 0 : Math.min(share, (centre - spread) / scale),
    high: hits === n ? 1 : Math.max(share, (centre + spread) / scale),
  };
}

/**
 * Centre and variance of the share of those for minus the share of those against, -1..1: adjusted Wald, three answers
 * added, 3/4 of them for, 3/2 between and 3/4 against (Rocks 2016, Interval Estimation for the "Net Promoter Score").
 * Not clipped.
 */
export function adjustedNet({ up, down, n }: NetCounts): {
  readonly centre: number;
  readonly variance: number;
} {
  const added = n + 3;
  const [shareUp, shareDown] = [(up + 0.75) / added, (down + 0.75) / added];
  const centre = shareUp - shareDown;
  return { centre, variance: (shareUp + shareDown - centre ** 2) / added };
}

/** Interval of that difference, within -1..1; n at least 1. It holds the plain difference also of a single answer. */
export function adjustedWald(counts: NetCounts): Interval {
  const { centre, variance } = adjustedNet(counts);
  const reach = Z * Math.sqrt(variance);
  const plain = (counts.up - counts.down) / counts.n;
  return {
    low: Math.max(-1, Math.min(plain, centre - reach)),
    high: Math.min(1, Math.max(plain, centre + reach)),
  };
}

/**
 * Interval of a mean (Student 1908), within the limits of its scale. One answer says nothing about the others: the
 * whole scale. Where all answers are alike it has no width, which says little when they are few.
 */
export function tInterval(
  { n, mean, variance }: { readonly n: number; readonly mean: number; readonly variance: number },
  limits: Interval,
): Interval {
  if (n < 2) return limits;
  const reach = tQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: Math.max(limits.low, mean - reach), high: Math.min(limits.high, mean + reach) };
}
