import type { CardView } from '../../../../layout/view.ts';
import type { Lane } from '../../../../model/lane.ts';
import type { Drawn } from '../drawing/drawn.ts';

/** Between what lies side by side, and one below the other. */
export const GAP = 6;

/** A strip of a lane: what lies beside each other in it, and how high it is. */
export type Strip = {
  readonly lane: Lane;
  readonly height: number;
  readonly cards: readonly CardView[];
  readonly draw: (y: number) => readonly Drawn[];
};
