import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** A rectangle in px. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Point = readonly [x: number, y: number];

/** The lowest and the highest value of an axis. */
export type Range = { readonly low: number; readonly high: number };

const onPath = line<Point>().digits(2);

/** Straight lines through points as SVG path data of absolute M and L. */
export const linePath = (points: readonly Point[]): string => onPath([...points]) ?? '';

/** Closed path data through points. */
export const closedPath = (points: readonly Point[]): string => `${linePath(points)}Z`;

/** From values to px; what is beyond an end of the range is drawn at the end. */
export const axis = ({ low, high }: Range, from: number, to: number): ((value: number) => number) =>
  scaleLinear().domain([low, high]).range([from, to]).clamp(true);

/** Whether 0 lies inside a range, so that it deserves a line of its own. */
export const spansZero = ({ low, high }: Range): boolean => low < 0 && high > 0;

/** Round values to write beside an axis, about as many as wanted, with where they are. */
export const ticksOf = (
  range: Range,
  from: number,
  to: number,
  wanted: number,
): readonly { readonly value: number; readonly at: number }[] => {
  const at = axis(range, from, to);
  return scaleLinear()
    .domain([range.low, range.high])
    .ticks(wanted)
    .map((value) => ({ value, at: at(value) }));
};

/** A square around a point, drawn as a dot with half its size as radius. */
export const dotAt = ([x, y]: Point, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});
