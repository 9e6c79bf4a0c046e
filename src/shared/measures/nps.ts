import type { Estimate } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import type { NetCounts } from './interval.ts';
import { netCounts, type NetRule, netScore } from './net-score.ts';

/** Promoters answer 9 or 10, detractors 0 to 6, passives between; 0 to 10 (Reichheld 2003). */
export const npsRule: NetRule = { scale: { low: 0, high: 10 }, upFrom: 9, downTo: 6 };

/** Promoters (up), detractors (down) and all answers. */
export const npsCounts = (histogram: Histogram): NetCounts => netCounts(histogram, npsRule);

/** Net Promoter Score in points, -100..100, with its adjusted Wald interval. */
export const nps = (histogram: Histogram): Estimate | undefined => netScore(npsCounts(histogram));
