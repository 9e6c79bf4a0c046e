import type { Scored } from './asked.ts';
import { cesCounts } from './ces.ts';
import { csatCounts } from './csat.ts';
import { experienceCounts } from './experience.ts';
import { barsOf, type Histogram } from './histogram.ts';
import type { NetCounts } from './interval.ts';
import { npsCounts } from './nps.ts';
import type { ShareCounts } from './share.ts';

/** How answers are spread: in the groups that a score is computed from, or by value where it is a mean. */
export type Distribution =
  | { readonly kind: 'groups'; readonly bad: number; readonly middle: number; readonly good: number }
  | { readonly kind: 'values'; readonly bars: Histogram };

/** How the valid answers to a question are spread. */
export function distributionOf({ instrument, scale, direction }: Scored, answers: Histogram): Distribution {
  switch (instrument) {
    case 'nps':
      return ofNet(npsCounts(answers));
    case 'success':
    case 'ease':
    case 'emotion':
      return ofNet(experienceCounts(answers, direction));
    case 'csat':
      return ofShare(csatCounts(answers, direction));
    case 'ces': {
      const counts = cesCounts(answers, { scale, direction });
      return counts ? ofShare(counts) : { kind: 'values', bars: barsOf(answers, scale) };
    }
    case 'rating':
      return { kind: 'values', bars: barsOf(answers, scale) };
  }
}

const ofNet = ({ up, down, n }: NetCounts): Distribution => ({
  kind: 'groups',
  bad: down,
  middle: n - up - down,
  good: up,
});

const ofShare = ({ hits, n }: ShareCounts): Distribution => ({
  kind: 'groups',
  bad: n - hits,
  middle: 0,
  good: hits,
});
