import type { Histogram } from './histogram.ts';
import { medianRanks } from './median-ranks.ts';

/** Minutes, or null: longer than any answer so far took, since too many tickets have none. */
export type Minutes = number | null;

/** How long customers wait for the first public answer. */
export type ResponseTime = {
  /** Half of the tickets wait no longer. */
  readonly median: Minutes;
  /** 95 % interval of the median, from order statistics; below 6 tickets 0 to null, since nothing bounds it. */
  readonly low: number | null;
  readonly high: Minutes;
  /** Nine in ten wait no longer. */
  readonly p90: Minutes;
  /** Tickets, answered or not. */
  readonly n: number;
  readonly unanswered: number;
  /** Times below 0, where an answer is older than its ticket: reported, not counted. */
  readonly offScale: number;
};

/**
 * First response time from minutes and how often each occurs. A ticket without an answer is censored: it has waited
 * longer than the answered ones, never 0. One so young that it could not be answered yet should be left out before.
 * Quantiles lie between two times as in spreadsheets (Hyndman and Fan 1996, type 7). Undefined without a ticket.
 */
export function responseTime(minutes: Histogram, unanswered = 0): ResponseTime | undefined {
  const valid = minutes
    .filter(({ value, count }) => value >= 0 && count > 0)
    .toSorted((a, b) => a.value - b.value);
  const answered = valid.reduce((sum, { count }) => sum + count, 0);
  const n = answered + unanswered;
  if (n === 0) return undefined;
  const at = (rank: number): Minutes => timeOfRank(valid, rank);
  const ranks = medianRanks(n);
  return {
    median: quantile(at, n, 0.5),
    low: ranks ? at(ranks.low) : 0,
    high: ranks ? at(ranks.high) : null,
    p90: quantile(at, n, 0.9),
    n,
    unanswered,
    offScale: minutes.reduce((sum, { count }) => sum + count, 0) - answered,
  };
}

/** The two ways to count time, which stand beside each other and are never mixed. */
export type Hours = 'calendar' | 'business';

/** The time of the ticket at a rank from 1, shortest first. */
function timeOfRank(sorted: Histogram, rank: number): Minutes {
  let before = 0;
  for (const { value, count } of sorted) {
    before += count;
    if (before >= rank) return value;
  }
  return null;
}

function quantile(at: (rank: number) => Minutes, n: number, share: number): Minutes {
  const place = 1 + (n - 1) * share;
  const rank = Math.floor(place + 1e-9);
  const beyond = Math.max(0, place - rank);
  const time = at(rank);
  if (time === null || beyond < 1e-9) return time;
  const next = at(rank + 1);
  return next === null ? null : time + beyond * (next - time);
}
