import type { CardKind } from '../../../../kinds/card-kinds.ts';
import type { Hue } from '../../../../model/palette.ts';

/** The colours of a presentation's theme, by what they are for: a template brings its own. */
export type ThemeColour =
  | 'tx1'
  | 'bg1'
  | 'tx2'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

/** A colour of the theme; `alpha` 0..1 lets the ground show, so that a shade suits light and dark templates alike. */
export type Colour = { readonly theme: ThemeColour; readonly alpha?: number };

export const colour = (theme: ThemeColour, alpha = 1): Colour => ({ theme, alpha });

export const ink = colour('tx1');
/** Text that stands back; large enough a share of the ink to be read on the ground. */
export const softInk = colour('tx1', 0.7);
export const paper = colour('bg1');
export const line = colour('tx1', 0.2);
export const ground = colour('tx1', 0.05);

/** How much of a colour a soft ground of it has. */
export const SOFT = 0.14;

/** The accent of a hue: a theme has six, so the two others share one. */
export const accentOfHue: Readonly<Record<Hue, ThemeColour>> = {
  iris: 'accent1',
  azure: 'accent2',
  teal: 'accent3',
  amber: 'accent4',
  orange: 'accent4',
  rose: 'accent5',
  green: 'accent6',
  slate: 'tx2',
};

/** The colour of a kind of card. */
export const colourOfKind: Readonly<Record<CardKind, ThemeColour>> = {
  action: 'tx2',
  touchpoint: 'accent2',
  thought: 'accent1',
  'pain-point': 'accent5',
  opportunity: 'accent6',
  note: 'accent4',
  image: 'tx2',
  measure: 'accent3',
};

/** A colour as DrawingML. */
export function colourXml({ theme, alpha = 1 }: Colour): string {
  return alpha >= 1
    ? `<a:schemeClr val="${theme}"/>`
    : `<a:schemeClr val="${theme}"><a:alpha val="${Math.round(alpha * 100_000)}"/></a:schemeClr>`;
}

/** A ground as DrawingML; null: none. */
export const fillXml = (fill: Colour | null): string =>
  fill === null ? '<a:noFill/>' : `<a:solidFill>${colourXml(fill)}</a:solidFill>`;
