import type { ChartData } from './chart-data.ts';
import type { Picture } from './picture.ts';
import type { Colour } from './colours.ts';

/** Where something is on a slide, in points from the top left. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A stretch of text of one look. */
export type Run = {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: Colour;
};
export type Paragraph = { readonly runs: readonly Run[]; readonly align?: 'left' | 'centre' | 'right' };

/** Room between a box and its text, in points: left, top, right, bottom. */
export type Insets = readonly [number, number, number, number];

export type Text = {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly insets?: Insets;
};

/** The outlines that PowerPoint knows by name. */
export type Outline = 'rect' | 'roundRect' | 'ellipse' | 'homePlate' | 'star5';

type Named = {
  /** In the selection pane. */
  readonly name: string;
  /** The alternative text; '' where the name or the text says it all. */
  readonly about: string;
};

/** A table's cell. */
export type Cell = { readonly text: Text; readonly fill?: Colour | null; readonly across?: number };

/** What can be drawn on a slide: PowerPoint's own things, which can all be edited there. */
export type Drawn = Named &
  (
    | {
        readonly kind: 'shape';
        readonly box: Box;
        readonly outline: Outline;
        readonly fill: Colour | null;
        readonly border: { readonly colour: Colour; readonly width: number } | null;
        readonly text: Text | null;
      }
    | { readonly kind: 'group'; readonly box: Box; readonly parts: readonly Drawn[] }
    | {
        readonly kind: 'curve';
        /** Path data's points: a move, and cubics of three points each. */
        readonly start: Point;
        readonly cubics: readonly (readonly [Point, Point, Point])[];
        readonly colour: Colour;
        /** Points. */
        readonly width: number;
        readonly dashed: boolean;
      }
    | {
        readonly kind: 'line';
        readonly from: Point;
        readonly to: Point;
        readonly colour: Colour;
        readonly width: number;
      }
    | { readonly kind: 'picture'; readonly box: Box; readonly picture: Picture }
    | {
        readonly kind: 'table';
        readonly box: Box;
        /** Points; they add up to the box's width. */
        readonly columns: readonly number[];
        /** The first row is the header. */
        readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
      }
    | { readonly kind: 'chart'; readonly box: Box; readonly chart: ChartData }
  );

export type Point = { readonly x: number; readonly y: number };
export type DrawnOf<K extends Drawn['kind']> = Extract<Drawn, { readonly kind: K }>;

/** A slide: what it is called, what is on it in reading order, and what its notes say, a paragraph each. */
export type Slide = {
  readonly layout: 'title' | 'content';
  readonly title: string;
  readonly subtitle?: string;
  readonly drawn: readonly Drawn[];
  readonly notes: readonly string[];
};

/** A shape without a border, named and filled as told. */
export const shape = (
  name: string,
  box: Box,
  look: Partial<Omit<DrawnOf<'shape'>, 'kind' | 'name' | 'box'>> = {},
): DrawnOf<'shape'> => ({
  kind: 'shape',
  name,
  about: '',
  box,
  outline: 'rect',
  fill: null,
  border: null,
  text: null,
  ...look,
});
