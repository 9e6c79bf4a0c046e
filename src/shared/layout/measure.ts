/** A text style the layout measures with: the same numbers go to screen, canvas, SVG and PDF. */
export type TextStyle = {
  /** CSS px. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
  /** CSS px from one base line to the next. */
  readonly lineHeight: number;
};

/** A text broken into lines that fit a width. */
export type BrokenText = {
  readonly lines: readonly string[];
  /** px, of the widest line. */
  readonly width: number;
};

/**
 * Breaks text into lines no wider than `maxWidth` px. `\n` breaks a line; a word wider than the line is
 * broken inside. The window's measure uses the real font; tests can bring a table of widths.
 */
export type MeasureText = (text: string, style: TextStyle, maxWidth: number) => BrokenText;
