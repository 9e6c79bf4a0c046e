import type { Direction } from '../model/role.ts';
import type { Estimate } from './estimate.ts';
import { highIsGood, type Histogram } from './histogram.ts';
import type { NetCounts } from './interval.ts';
import { netCounts, type NetRule, netScore } from './net-score.ts';

/** Of 1 to 7, 6 and 7 are good, 1 to 3 bad. */
export const experienceRule: NetRule = { scale: { low: 1, high: 7 }, upFrom: 6, downTo: 3 };

/** Good (up), bad (down) and all answers about success, ease or emotion. */
export const experienceCounts = (histogram: Histogram, direction: Direction = 'high-is-good'): NetCounts =>
  netCounts(highIsGood(histogram, experienceRule.scale, direction), experienceRule);

/**
 * Success, ease or emotion as answered: per cent good minus per cent bad, in points -100..100, with its adjusted Wald
 * interval, as for the NPS.
 */
export const experienceScore = (histogram: Histogram, direction?: Direction): Estimate | undefined =>
  netScore(experienceCounts(histogram, direction));
