import type { Box } from '../drawing/drawn.ts';
import type { Part, Relation } from '../package/package.ts';

/** A placeholder of a layout, as a slide names it. */
export type Placeholder = {
  readonly type: string;
  readonly index: string | null;
  /** Its words are centred, whichever way they read. */
  readonly centred?: boolean;
};

/** A layout and the placeholders that slides fill. */
export type Layout = {
  readonly path: string;
  readonly title: Placeholder;
  readonly subtitle: Placeholder | null;
  readonly footer: Placeholder | null;
  readonly number: Placeholder | null;
};

/** What slides are made from: our own, or a client's. */
export type Template = {
  /** Masters, layouts, themes and what belongs to them, with their relationships. */
  readonly parts: readonly { readonly part: Part; readonly relations: readonly Relation[] }[];
  readonly masters: readonly { readonly path: string; readonly id: string }[];
  readonly notesMaster: string;
  /** English metric units. */
  readonly size: { readonly width: number; readonly height: number };
  readonly layouts: { readonly title: Layout; readonly content: Layout };
  /** Where slides have their content, in points. */
  readonly room: Box;
  /** Of the title of a slide with content. */
  readonly title: { readonly width: number; readonly size: number; readonly lines: number };
  /** How much wider than ours its font may be. */
  readonly wider: number;
  /** The colours of text on a ground of each accent. */
  readonly onAccent: 'bg1' | 'tx1';
};
