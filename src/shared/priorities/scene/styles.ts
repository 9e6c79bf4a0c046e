import type { TextStyle } from '../../layout/measure.ts';

/** The text styles of matrices, lists and tables: one scale for PNG, PDF and SVG. */
export const priorityStyles = {
  axis: { size: 14, weight: 600, lineHeight: 20 },
  score: { size: 14, weight: 600, lineHeight: 18 },
  about: { size: 12, weight: 400, lineHeight: 16 },
  corner: { size: 12, weight: 600, lineHeight: 16 },
  mark: { size: 12, weight: 600, lineHeight: 16 },
  markTitle: { size: 12, weight: 500, lineHeight: 16 },
  heading: { size: 16, weight: 600, lineHeight: 24 },
  entry: { size: 13, weight: 500, lineHeight: 18 },
  column: { size: 12, weight: 600, lineHeight: 16 },
  cell: { size: 13, weight: 400, lineHeight: 18 },
} as const satisfies Readonly<Record<string, TextStyle>>;
