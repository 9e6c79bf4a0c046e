import type { ThemeColour } from './colours.ts';

/** A bar with its interval. */
export type Bar = {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};

/** A chart of bars, one a place, with error bars for their intervals. */
export type ChartData = {
  /** The measure. */
  readonly series: string;
  readonly colour: ThemeColour;
  readonly bars: readonly Bar[];
  /** The ends of the axis of values. */
  readonly least: number;
  readonly most: number;
  /** Between the lines across; null: as the program likes it. */
  readonly step: number | null;
  /** As a spreadsheet writes it: `0"%"`. */
  readonly format: string;
  /** The heads of the columns of the sheet behind it: place, value, low, high, n, below, above. */
  readonly heads: readonly [string, string, string, string, string, string, string];
};
