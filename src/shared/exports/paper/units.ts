/** Millimetres, points (72 an inch) and CSS px (96 an inch) in terms of each other. */
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const PX_PER_INCH = 96;

export const POINTS_PER_PX = POINTS_PER_INCH / PX_PER_INCH;
export const mmToPx = (mm: number): number => (mm / MM_PER_INCH) * PX_PER_INCH;
export const pxToMm = (px: number): number => (px / PX_PER_INCH) * MM_PER_INCH;

/** To a hundredth of a point, as sizes of paper are written in a PDF: A4 is 595.28 × 841.89. */
export const mmToPoints = (mm: number): number =>
  Math.round((mm / MM_PER_INCH) * POINTS_PER_INCH * 100) / 100;
