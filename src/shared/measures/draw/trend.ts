import { scaleLinear, scalePoint } from 'd3-scale';
import type { Estimate } from '../estimate.ts';
import type { TrendMonth } from '../trend.ts';
import {
  axis,
  type Box,
  closedPath,
  dotAt,
  linePath,
  type Point,
  type Range,
  spansZero,
} from './geometry.ts';

/** A trend of months, as path data and rectangles without colours. */
export type TrendDrawing = {
  /** At 0 over the whole width; null where 0 is an end of the range or outside. */
  readonly zero: string | null;
  /** A line for each run of months with figures: a month without one is a gap, not a straight way past it. */
  readonly lines: readonly string[];
  /** The intervals around each line, closed. */
  readonly bands: readonly string[];
  readonly points: readonly TrendPoint[];
};

export type TrendPoint = {
  readonly month: string;
  readonly figure: Estimate;
  readonly dot: Box;
  /** Its interval as an upright line: all there is of a month whose neighbours have no figure. */
  readonly whisker: string;
  readonly alone: boolean;
};

/** Draws the months in a box, the first left, high values above. One month alone stands in the middle. */
export function drawTrend(
  months: readonly TrendMonth<Estimate>[],
  range: Range,
  box: Box,
  dot = 5,
): TrendDrawing {
  const place = scalePoint()
    .domain(months.map(({ month }) => month))
    .range([box.x + dot / 2, box.x + box.width - dot / 2]);
  const y = axis(range, box.y + box.height - dot / 2, box.y + dot / 2);
  const runs = runsOf(months).map((run) =>
    run.map(({ month, figure }) => ({ month, figure, x: place(month) ?? box.x })),
  );
  const long = runs.filter((run) => run.length > 1);
  const edge = (run: (typeof runs)[number], end: 'low' | 'high'): readonly Point[] =>
    run.map(({ x, figure }) => [x, y(figure[end])]);
  return {
    zero: spansZero(range)
      ? linePath([
          [box.x, y(0)],
          [box.x + box.width, y(0)],
        ])
      : null,
    lines: long.map((run) => linePath(run.map(({ x, figure }) => [x, y(figure.value)]))),
    bands: long.map((run) => closedPath([...edge(run, 'high'), ...edge(run, 'low').toReversed()])),
    points: runs.flatMap((run) =>
      run.map(({ x, month, figure }) => ({
        month,
        figure,
        dot: dotAt([x, y(figure.value)], dot),
        whisker: linePath([
          [x, y(figure.low)],
          [x, y(figure.high)],
        ]),
        alone: run.length === 1,
      })),
    ),
  };
}

/**
 * The part of a measure's range that its months need, in round numbers: over the whole range, a change of a few points
 * could not be seen. The measure's own range where no month has a figure.
 */
export function trendRange(months: readonly TrendMonth<Estimate>[], range: Range): Range {
  const figures = months.flatMap(({ figure }) => figure ?? []);
  if (figures.length === 0) return range;
  const lowest = Math.min(...figures.map(({ low }) => low));
  const highest = Math.max(...figures.map(({ high }) => high));
  if (lowest === highest) return range;
  const [low = lowest, high = highest] = scaleLinear().domain([lowest, highest]).nice(4).domain();
  return { low: Math.max(range.low, low), high: Math.min(range.high, high) };
}

type Known = { readonly month: string; readonly figure: Estimate };

function runsOf(months: readonly TrendMonth<Estimate>[]): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  let last: Known[] | undefined;
  for (const { month, figure } of months) {
    if (!figure) {
      last = undefined;
      continue;
    }
    if (last) last.push({ month, figure });
    else {
      last = [{ month, figure }];
      runs.push(last);
    }
  }
  return runs;
}
