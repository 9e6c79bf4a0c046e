import { scaleBand, scaleLinear } from 'd3-scale';
import type { Histogram } from '../histogram.ts';
import type { Box } from './geometry.ts';

/**
 * One bar whose parts are as wide as their counts, left to right: detractors, passives and promoters, or the values of
 * a scale. A part nobody is in is null and leaves no gap.
 */
export function drawStack(counts: readonly number[], box: Box, gap = 1): readonly (Box | null)[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const shown = counts.filter((count) => count > 0).length;
  const gaps = gap * Math.max(0, shown - 1);
  const between = gaps < box.width / 2 ? gap : 0;
  const wide = scaleLinear()
    .domain([0, all])
    .range([0, box.width - between * Math.max(0, shown - 1)]);
  let x = box.x;
  return counts.map((count) => {
    if (count <= 0) return null;
    const part = { x, y: box.y, width: wide(count), height: box.height };
    x += part.width + between;
    return part;
  });
}

/** A column for each value of a scale (`barsOf`), the highest as high as the box, standing on its bottom. */
export function drawColumns(
  bars: Histogram,
  box: Box,
  padding = 0.2,
): readonly (Box & { readonly value: number })[] {
  const most = bars.reduce((highest, { count }) => Math.max(highest, count), 0);
  const place = scaleBand<number>()
    .domain(bars.map(({ value }) => value))
    .range([box.x, box.x + box.width])
    .paddingInner(padding);
  const high = scaleLinear()
    .domain([0, Math.max(1, most)])
    .range([0, box.height]);
  return bars.map(({ value, count }) => ({
    value,
    x: place(value) ?? box.x,
    y: box.y + box.height - high(count),
    width: place.bandwidth(),
    height: high(count),
  }));
}
