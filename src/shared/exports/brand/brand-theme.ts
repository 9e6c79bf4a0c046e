import { hues } from '../../model/palette.ts';
import type { HueColours, Theme } from '../../scene/theme.ts';
import { contrast, mix, readableOn } from './contrast.ts';

/** Contrast that text needs on its ground, and lines and marks beside it (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const MARKS = 3;
const WHITE = '#ffffff';
const INK = '#1a1f2b';

/** A theme in a client's colours: they take the places of the hues of stages, personas and tags, one after the other. */
export function brandTheme(theme: Theme, colours: readonly string[] | undefined): Theme {
  if (colours === undefined || colours.length === 0) return theme;
  const branded = hues.map(
    (hue, index) => [hue, hueOf(colours[index % colours.length] ?? '', theme)] as const,
  );
  return { ...theme, hues: Object.fromEntries(branded) as Theme['hues'] };
}

/** Shades of a colour in which everything can be read. */
export function hueOf(colour: string, theme: Theme): HueColours {
  const onHeader = contrast(WHITE, colour) >= MARKS ? WHITE : INK;
  const soft = mix(colour, theme.paper, theme.name === 'light' ? 0.9 : 0.82);
  return {
    header: readableOn(colour, onHeader, TEXT),
    onHeader,
    soft,
    onSoft: readableOn(colour, soft, 7),
    strong: readableOn(colour, theme.paper, MARKS),
    text: readableOn(colour, theme.paper, TEXT),
  };
}

/** A colour as a ground for white text: what slides use. */
export const underWhite = (colour: string): string => readableOn(colour, WHITE, TEXT);
