import type { Direction, Scale } from '../model/role.ts';
import type { Estimate } from './estimate.ts';
import { countBetween, highIsGood, type Histogram, onScale } from './histogram.ts';
import { shareOf, type ShareCounts } from './share.ts';

export const csatScale: Scale = { low: 1, high: 5 };

/** Those who are satisfied (4 and 5 of 1 to 5; 1 and 2 where low is good) among all answers. */
export function csatCounts(histogram: Histogram, direction: Direction = 'high-is-good'): ShareCounts {
  const { valid, n } = onScale(highIsGood(histogram, csatScale, direction), csatScale);
  return { hits: countBetween(valid, 4, 5), n };
}

/** Customer satisfaction: per cent who are satisfied (not the mean), 0..100, with its Wilson interval. */
export const csat = (histogram: Histogram, direction?: Direction): Estimate | undefined =>
  shareOf(csatCounts(histogram, direction));
