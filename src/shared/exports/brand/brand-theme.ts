import { hues } from '../../model/palette.ts';
import type { HueColours, Theme } from '../../scene/theme.ts';
import { contrast, mix, readableOn } from './contrast.ts';
import { distance, toOklab, withLightness } from './oklab.ts';

/** Contrast that text needs on its ground, and lines and marks beside it (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const MARKS = 3;
/** Contrast by which the ground of a header stands out from the paper. */
const GROUNDS = 1.35;
/** Curves and dots this near to each other look the same, and how much lighter or darker another shade is tried. */
const ALIKE = 0.09;
const STEPS = Array.from({ length: 24 }, (_, at) => ((at >> 1) + 1) * (at % 2 === 0 ? 0.05 : -0.05));
const WHITE = '#ffffff';
const INK = '#1a1f2b';

/** A theme in a client's colours: they take the places of the hues of stages, personas and tags, one after the other. */
export function brandTheme(theme: Theme, colours: readonly string[] | undefined): Theme {
  if (colours === undefined || colours.length === 0) return theme;
  const strongs: string[] = [];
  const branded = hues.map((hue, index) => {
    const shades = hueOf(colours[index % colours.length] ?? '', theme);
    const strong = unlike(shades.strong, strongs, theme.paper);
    strongs.push(strong);
    return [hue, { ...shades, strong, text: readableOn(strong, theme.paper, TEXT) }] as const;
  });
  return { ...theme, hues: Object.fromEntries(branded) as Theme['hues'] };
}

/**
 * A shade of a colour that no curve or dot before has, or else the one that is least like them: a client's colours are
 * often one colour, or nearly black.
 */
function unlike(colour: string, others: readonly string[], paper: string): string {
  const { l } = toOklab(colour);
  let best = { shade: colour, apart: apartFrom(colour, others) };
  for (const step of STEPS) {
    if (best.apart >= ALIKE) break;
    const shade = withLightness(colour, Math.min(1, Math.max(0, l + step)));
    const apart = contrast(shade, paper) >= MARKS ? apartFrom(shade, others) : 0;
    if (apart > best.apart + 0.005) best = { shade, apart };
  }
  return best.shade;
}

const apartFrom = (shade: string, others: readonly string[]): number =>
  Math.min(Infinity, ...others.map((other) => distance(shade, other)));

/** Shades of a colour in which everything can be read. */
export function hueOf(colour: string, theme: Theme): HueColours {
  // What is nearly the paper's own colour would leave stages without a ground.
  const shown = readableOn(colour, theme.paper, GROUNDS);
  const onHeader = contrast(WHITE, shown) >= MARKS ? WHITE : INK;
  const strong = readableOn(colour, theme.paper, MARKS);
  const soft = theme.name === 'light' ? mix(shown, theme.paper, 0.9) : mix(strong, theme.paper, 0.78);
  return {
    header: readableOn(shown, onHeader, TEXT),
    onHeader,
    soft,
    onSoft: readableOn(strong, soft, 7),
    strong,
    text: readableOn(colour, theme.paper, TEXT),
  };
}

/** A colour as a ground for white text: what slides use. */
export const underWhite = (colour: string): string => readableOn(colour, WHITE, TEXT);
