import type { Rect } from '../../../shared/layout/map-layout.ts';
import type { Place } from '../../../shared/graphs/layered.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import type { Selection } from '../../session/session-store.ts';

/** A node as the canvas shows it, in px of the drawing. */
export type DrawnNode = Rect & {
  readonly id: string;
  /** From its own corner. */
  readonly shapes: readonly Shape[];
  /** Of a card: its shapes at a zoom from which its title is read alone. */
  readonly far: ((zoom: number) => readonly Shape[]) | null;
  /** What a screen reader says of it. */
  readonly words: string;
  /** What is selected with it; null of what cannot be. */
  readonly selection: Selection | null;
  /** Dragged to another place. */
  readonly movable: boolean;
  /** Arrows are drawn from it and to it. */
  readonly connectable: boolean;
  /** The filter leaves it out. */
  readonly faint: boolean;
};

/** An edge as the canvas shows it, in px of the drawing. */
export type DrawnEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Its line, as SVG path data: what is pressed. */
  readonly d: string;
  readonly start: Place;
  readonly end: Place;
  /** Around its line and what it says. */
  readonly box: Rect;
  readonly shapes: readonly Shape[];
  /** Drawn above all edges. */
  readonly label: { readonly shapes: readonly Shape[]; readonly place: Rect } | null;
  readonly words: string;
  readonly selection: Selection | null;
  readonly faint: boolean;
};

/** What the canvas shows. */
export type DrawnGraph = {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Behind everything. */
  readonly ground: readonly Shape[];
  readonly bounds: Rect;
};

/** A node or an edge, by its id. */
export type Item = { readonly kind: 'node' | 'edge'; readonly id: string };

export const sameItem = (a: Item | null, b: Item | null): boolean => a?.kind === b?.kind && a?.id === b?.id;

/** The ids of elements, for the keyboard's place. */
export const itemId = ({ kind, id }: Item): string => `graph-${kind}-${id}`;
