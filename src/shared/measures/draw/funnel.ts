import { scaleLinear } from 'd3-scale';
import { type Box, closedPath } from './geometry.ts';

export type FunnelDrawing = {
  /** A bar for each stage, as high as the people at it; null where nobody counted. */
  readonly bars: readonly (Box | null)[];
  /** From each bar to the next: those who go on. Null beside a stage that nobody counted. One less than bars. */
  readonly links: readonly (string | null)[];
};

/**
 * Draws a funnel of stages, left to right on one bottom line. The columns are where the stages are, so that it fits below a
 * map's stages; a bar is its column less the gap.
 */
export function drawFunnel(
  people: readonly (number | null)[],
  columns: readonly Pick<Box, 'x' | 'width'>[],
  { y, height }: Pick<Box, 'y' | 'height'>,
  gap = 24,
): FunnelDrawing {
  const most = people.reduce<number>((highest, count) => Math.max(highest, count ?? 0), 0);
  const high = scaleLinear()
    .domain([0, Math.max(1, most)])
    .range([0, height]);
  const bars = columns.map((column, index) => {
    const count = people[index] ?? null;
    if (count === null) return null;
    const inset = Math.min(gap, column.width / 2) / 2;
    return {
      x: column.x + inset,
      y: y + height - high(count),
      width: column.width - 2 * inset,
      height: high(count),
    };
  });
  return {
    bars,
    links: bars.slice(1).map((to, index) => {
      const from = bars[index];
      return from && to ? linkPath(from, to) : null;
    }),
  };
}

function linkPath(from: Box, to: Box): string {
  const [left, right] = [from.x + from.width, to.x];
  return closedPath([
    [left, from.y],
    [right, to.y],
    [right, to.y + to.height],
    [left, from.y + from.height],
  ]);
}
