import type { Icon } from '../icons/icons.ts';
import type { TextStyle } from '../layout/measure.ts';

/** What a shape stands for: writers make headings, links and alternative texts of it. */
export type Role =
  | 'background'
  | 'phase'
  | 'hot-spot'
  | 'stage'
  | 'step'
  | 'lane'
  | 'cell'
  | 'card'
  | 'evidence'
  | 'source'
  | 'counts'
  | 'measure'
  | 'curve'
  | 'connection'
  | 'title-block'
  | 'legend'
  | 'assumptions';

type Common = {
  /** The record it shows, if one. */
  readonly id: string | null;
  readonly role: Role;
};

/** CSS colour in #rrggbb or #rrggbbaa; all positions and sizes in map px. */
export type Shape =
  | (Common & {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly strokeWidth: number;
      readonly radius: number;
    })
  | (Common & {
      readonly kind: 'text';
      /** Left edge of the place the lines are aligned in. */
      readonly x: number;
      /** Top of the first line's line box. */
      readonly y: number;
      readonly width: number;
      readonly lines: readonly string[];
      readonly style: TextStyle;
      readonly colour: string;
      readonly align: 'start' | 'center' | 'end';
      readonly rtl: boolean;
      /** 1..6 makes a heading for outline and tags; null is a paragraph. */
      readonly heading: number | null;
      /** Where the text leads when it is clicked: http, https or mailto. */
      readonly href?: string;
    })
  | (Common & {
      readonly kind: 'path';
      /** SVG path data of absolute M, L, C, Q and Z. */
      readonly d: string;
      readonly stroke: string | null;
      readonly strokeWidth: number;
      readonly fill: string | null;
      /** Lengths of dash and gap, or null for a full line. */
      readonly dash: readonly [number, number] | null;
      readonly label: string | null;
    })
  | (Common & {
      readonly kind: 'icon';
      readonly icon: Icon;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly colour: string;
      readonly label: string | null;
    })
  | (Common & {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly sha256: string;
      readonly label: string;
    });

/** The records of a cell, top to bottom. */
export type ReadingCell = {
  readonly laneId: string;
  readonly laneName: string;
  readonly ids: readonly string[];
};
export type ReadingStep = {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly ReadingCell[];
};
export type ReadingStage = {
  readonly id: string;
  readonly name: string;
  /** Evidence and measures of the whole stage. */
  readonly evidenceIds: readonly string[];
  readonly steps: readonly ReadingStep[];
};

/** A drawing: shapes in painting order. Pure data; screen, PNG, SVG and PDF are written from the same list. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
  /** The order to read it in, stage by stage and lane by lane, by the ids of the shapes. */
  readonly reading: readonly ReadingStage[];
};
