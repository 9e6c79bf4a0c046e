import type { Rect } from './map-layout.ts';

/** Room above +2 and below -2 in the band of the curve, px. */
const EDGE = 26;

/** Where a value of the emotion scale is placed in the curve's band, map px. */
export const emotionY = (band: Pick<Rect, 'y' | 'height'>, value: number): number =>
  band.y + EDGE + ((2 - value) / 4) * (band.height - 2 * EDGE);

/** The value, -2..+2, that a place in the curve's band stands for. */
export const emotionValueAt = (band: Pick<Rect, 'y' | 'height'>, y: number): number =>
  Math.max(-2, Math.min(2, 2 - ((y - band.y - EDGE) / (band.height - 2 * EDGE)) * 4));

/** Size of the faces on the curve, px. */
export const FACE_SIZE = 22;

/** Faces that stand beside each other take at most this, px from the first's middle to the last's. */
const LARGEST_SPREAD = 96;

/** How far the faces of `count` personas that would hide each other stand apart, px from middle to middle. */
export const faceSpacing = (count: number): number =>
  count < 2 ? 0 : Math.min(FACE_SIZE + 1, LARGEST_SPREAD / (count - 1));
