import type { Estimate } from '../estimate.ts';
import { axis, type Box, dotAt, linePath, type Range, spansZero } from './geometry.ts';

/** A score with its whisker, as path data and rectangles without colours. */
export type ScoreDrawing = {
  /** Over the whole range. */
  readonly axis: string;
  /** Across the axis at 0; null where 0 is an end of the range or outside. */
  readonly zero: string | null;
  /** From the low to the high end of the interval, with a cap at each. */
  readonly whisker: string;
  /** The score itself: a dot. */
  readonly dot: Box;
};

/** Draws an estimate in a box, lying, low values left. The dot is never cut off at the ends. */
export function drawScore(
  { value, low, high }: Estimate,
  range: Range,
  box: Box,
  { dot = 8, cap = 6 }: { readonly dot?: number; readonly cap?: number } = {},
): ScoreDrawing {
  const [left, right] = [box.x + dot / 2, box.x + box.width - dot / 2];
  const y = box.y + box.height / 2;
  const x = axis(range, left, right);
  const across = (at: number, size: number): string =>
    linePath([
      [at, y - size / 2],
      [at, y + size / 2],
    ]);
  return {
    axis: linePath([
      [left, y],
      [right, y],
    ]),
    zero: spansZero(range) ? across(x(0), box.height) : null,
    whisker:
      linePath([
        [x(low), y],
        [x(high), y],
      ]) +
      across(x(low), cap) +
      across(x(high), cap),
    dot: dotAt([x(value), y], dot),
  };
}
