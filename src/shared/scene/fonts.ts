import type { TextStyle } from '../layout/measure.ts';

/** The one list of font families: CSS, canvas, SVG and PDF all use it, so they break lines alike. */
export const FONT_FAMILIES = [
  'Inter Variable',
  'Inter',
  'system-ui',
  '-apple-system',
  'Segoe UI',
  'Roboto',
  'Helvetica Neue',
  'Arial',
  'Noto Sans',
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Noto Sans Thai',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Apple Color Emoji',
  'Segoe UI Emoji',
  'Noto Color Emoji',
  'sans-serif',
] as const;

const generic: readonly string[] = ['system-ui', '-apple-system', 'sans-serif'];

const stackOf = (families: readonly string[]): string =>
  families.map((family) => (generic.includes(family) ? family : `"${family}"`)).join(', ');

/** The families as a value of CSS `font-family`. */
export const fontStack: string = stackOf(FONT_FAMILIES);

/** The same with another family before all others. */
export const familiesWith = (family: string): string => `"${family.replace(/["\\\n]/g, '')}", ${fontStack}`;

const isEmojiFont = (family: string): boolean => family.includes('Emoji');

/**
 * The families for programs other than a browser. An emoji font has digits too, wide ones, and librsvg takes them where
 * no font named before is installed; so those fonts are named for emoji alone.
 */
export const fontStackElsewhere: string = stackOf(FONT_FAMILIES.filter((family) => !isEmojiFont(family)));
/** The same with another family before all others. */
export const familiesBefore = (family: string): string => `"${family}", ${fontStackElsewhere}`;
export const emojiFontStack: string = stackOf(FONT_FAMILIES.filter(isEmojiFont));

/**
 * The families for a drawing that is pasted into a document and brings no font. Programs of an office heed the first
 * family alone: one that is on every machine and, like Arial, no wider than the font the lines were broken for.
 */
export const fontStackForDocuments: string = stackOf([
  'Arial',
  ...FONT_FAMILIES.filter((family) => family !== 'Arial' && !isEmojiFont(family)),
]);

/** A style as a CSS font shorthand without line height, as canvas wants it. */
export const fontOf = (style: Pick<TextStyle, 'size' | 'weight'>, families = fontStack): string =>
  `${style.weight} ${style.size}px ${families}`;

/** Inter's ascent and descent as shares of its size (hhea table). */
const ASCENT = 1984 / 2048;
const DESCENT = 494 / 2048;
export const baselineShares = { ascent: ASCENT, descent: DESCENT } as const;

/**
 * Px from the top of a line to its base line, where a CSS line box puts it: the font's rounded ascent and
 * descent in the middle of the line's height.
 */
export function baselineOf(style: TextStyle): number {
  const ascent = Math.round(ASCENT * style.size);
  const descent = Math.round(DESCENT * style.size);
  return Math.floor((style.lineHeight - ascent - descent) / 2) + ascent;
}
