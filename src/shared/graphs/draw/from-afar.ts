import type { MeasureText } from '../../layout/measure.ts';

/** A zoom from which of a card its title is read alone, in letters that keep their size on screen. */
export type FromAfar = { readonly zoom: number; readonly measure: MeasureText };
