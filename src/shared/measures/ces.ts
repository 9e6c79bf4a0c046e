import type { Direction, Scale } from '../model/role.ts';
import type { Estimate } from './estimate.ts';
import { countBetween, highIsGood, type Histogram, onScale } from './histogram.ts';
import { meanOf } from './mean.ts';
import { shareOf, type ShareCounts } from './share.ts';

/**
 * How a question about effort is answered. CES 2.0 asks for agreement that it was easy, 1 to 7, high is good; CES 1.0
 * asks how much effort it took, 1 to 5, low is good (Dixon, Freeman and Toman 2010).
 */
export type CesForm = { readonly scale: Scale; readonly direction: Direction };

export const ces2: CesForm = { scale: { low: 1, high: 7 }, direction: 'high-is-good' };
export const ces1: CesForm = { scale: { low: 1, high: 5 }, direction: 'low-is-good' };

/** From which answer on it was easy, with high as the good end: 5 of 7, 4 of 5. Other lengths have no rule. */
const easyFrom = ({ low, high }: Scale): number | undefined => {
  if (low !== 1) return undefined;
  return high === 7 ? 5 : high === 5 ? 4 : undefined;
};

/** Those who found it easy among all answers; undefined for a scale that is none of a CES. */
export function cesCounts(histogram: Histogram, form: CesForm = ces2): ShareCounts | undefined {
  const from = easyFrom(form.scale);
  if (from === undefined) return undefined;
  const { valid, n } = onScale(highIsGood(histogram, form.scale, form.direction), form.scale);
  return { hits: countBetween(valid, from, form.scale.high), n };
}

/** Customer Effort Score: per cent who found it easy, 0..100, with its Wilson interval. */
export function ces(histogram: Histogram, form: CesForm = ces2): Estimate | undefined {
  const counts = cesCounts(histogram, form);
  return counts && shareOf(counts);
}

/** The mean shown beside it, with its t interval. High is good: answers where low is good are turned round first. */
export const cesMean = (histogram: Histogram, form: CesForm = ces2): Estimate | undefined =>
  easyFrom(form.scale) === undefined
    ? undefined
    : meanOf(highIsGood(histogram, form.scale, form.direction), form.scale);
