import type { Rect } from './map-layout.ts';

/** Room above +2 and below -2 in the band of the curve, px. */
const EDGE = 26;

/** Where a value of the emotion scale lies in the curve's band, map px. */
export const emotionY = (band: Pick<Rect, 'y' | 'height'>, value: number): number =>
  band.y + EDGE + ((2 - value) / 4) * (band.height - 2 * EDGE);

/** The value, -2..+2, that a place in the curve's band stands for. */
export const emotionValueAt = (band: Pick<Rect, 'y' | 'height'>, y: number): number =>
  Math.max(-2, Math.min(2, 2 - ((y - band.y - EDGE) / (band.height - 2 * EDGE)) * 4));
