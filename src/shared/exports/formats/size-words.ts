import { numberText } from '../../language/translate.ts';
import type { DrawingSize } from './format.ts';

/** '297 × 210 mm': lengths rounded up, each times `factor`. */
export const sizeIn = (unit: 'mm' | 'px', { width, height }: DrawingSize, factor = 1): string =>
  `${whole(width * factor)} × ${whole(height * factor)} ${unit}`;

// A size of paper is whole, but for what its points were rounded by.
const whole = (value: number): string => numberText(Math.ceil(value - 0.01));
