import type { CardKind } from '../../../kinds/card-kinds.ts';
import type { Hue } from '../../../model/palette.ts';
import type { Connection } from '../../../model/connection.ts';

/** Where something lies, whole px of the drawing. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A phase, stage, step or lane; its id is of its own in the whole drawing. */
export type NamedBox = Place & { readonly id: string; readonly name: string; readonly hue: Hue | null };

/** A card, or a text that its lane shows beside cards. */
export type TextBox = Place & {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The badges of a card in one line. */
  readonly facts: string;
  /** Null of what is no card. */
  readonly kind: CardKind | null;
};

export type LaneBox = NamedBox & { readonly texts: readonly TextBox[] };

export type Arrow = {
  readonly id: string;
  /** The boxes it leads from and to. */
  readonly from: TextBox;
  readonly to: TextBox;
  readonly label: string;
  readonly kind: Connection['kind'];
};

/** A map as boxes, for programs that have no stages and lanes of their own. */
export type Boxes = {
  readonly name: string;
  /** Its own place is the corner left of the steps. */
  readonly corner: Place;
  readonly phases: readonly NamedBox[];
  /** From their headers down to the last lane. */
  readonly stages: readonly NamedBox[];
  readonly steps: readonly NamedBox[];
  readonly lanes: readonly LaneBox[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
};
