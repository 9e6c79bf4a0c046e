import type { CardKind } from '../../kinds/card-kinds.ts';

/** A box of a drawing, in the units of its program, from the top left of the page. */
export type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A first line, and what follows; '' for a box without words. */
  readonly text: string;
  /** Holds other boxes: a group, a swim lane. */
  readonly isFrame: boolean;
  /** The frame that holds it; null for the page. */
  readonly parent: string | null;
  /** What card it is, by its colours, where Throughline has drawn it. */
  readonly kind: CardKind | null;
};

export type Line = { readonly from: string; readonly to: string; readonly label: string };

export type Drawing = {
  readonly name: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};

export const centreX = ({ x, width }: Box): number => x + width / 2;
export const centreY = ({ y, height }: Box): number => y + height / 2;
