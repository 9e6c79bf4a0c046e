import { few } from './estimate.ts';
import { adjustedNet, type NetCounts, wilson } from './interval.ts';
import type { ShareCounts } from './share.ts';
import { Z } from './z.ts';

/**
 * A later figure minus an earlier one, with the 95 % interval of the difference: in points for net scores, in
 * percentage points for shares. `low <= value <= high`.
 */
export type Change = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Valid answers on each side, at least 1. */
  readonly before: number;
  readonly after: number;
};

/** Whether the answers show a change at all: not where the interval covers 0. */
export const showsChange = ({ low, high }: Change): boolean => low > 0 || high < 0;

/** Whether one of the two figures stands on few answers. */
export const fewInChange = ({ before, after }: Change): boolean => few({ n: before }) || few({ n: after });

/**
 * Change of an NPS or of success, ease or emotion, in points -200..200: the variances of the adjusted Wald intervals
 * are added (Rocks 2016). Undefined where one side has no answer.
 */
export function changeOfNet(before: NetCounts, after: NetCounts): Change | undefined {
  if (before.n === 0 || after.n === 0) return undefined;
  const [from, to] = [adjustedNet(before), adjustedNet(after)];
  const value = (after.up - after.down) / after.n - (before.up - before.down) / before.n;
  const centre = to.centre - from.centre;
  const reach = Z * Math.sqrt(from.variance + to.variance);
  return {
    value: 100 * value,
    low: 100 * Math.max(-2, Math.min(value, centre - reach)),
    high: 100 * Math.min(2, Math.max(value, centre + reach)),
    before: before.n,
    after: after.n,
  };
}

/**
 * Change of a share (CSAT, CES, drop-off, tone) in percentage points -100..100, from the two Wilson intervals (Newcombe
 * 1998, method 10). Undefined where one side has no answer.
 */
export function changeOfShares(before: ShareCounts, after: ShareCounts): Change | undefined {
  if (before.n === 0 || after.n === 0) return undefined;
  const [from, to] = [before.hits / before.n, after.hits / after.n];
  const [fromWithin, toWithin] = [wilson(before.hits, before.n), wilson(after.hits, after.n)];
  const value = to - from;
  return {
    value: 100 * value,
    low: 100 * (value - Math.hypot(to - toWithin.low, fromWithin.high - from)),
    high: 100 * (value + Math.hypot(toWithin.high - to, from - fromWithin.low)),
    before: before.n,
    after: after.n,
  };
}
