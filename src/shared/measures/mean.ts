import type { Scale } from '../model/role.ts';
import type { Estimate } from './estimate.ts';
import { type Histogram, momentsOf, onScale } from './histogram.ts';
import { tInterval } from './interval.ts';

/** The mean of answers in units of their scale, with its t interval within the scale; undefined without an answer. */
export function meanOf(histogram: Histogram, scale: Scale): Estimate | undefined {
  const moments = momentsOf(onScale(histogram, scale).valid);
  return moments && { value: moments.mean, ...tInterval(moments, scale), n: moments.n };
}
