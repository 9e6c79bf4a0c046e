import { createStore, useStore } from 'zustand';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import type { Landings } from '../../selection/arrangement.ts';
import type { EmotionPlace } from '../open/emotion-place.ts';

/** Cards on the pointer, and where they would land. */
export type Carried = {
  readonly ids: ReadonlySet<string>;
  /** The one the pointer took. */
  readonly grabbedId: string;
  /** True while they would be copied. */
  readonly copy: boolean;
  /** Where they would land; null where no cards are allowed. */
  readonly drop: Landings | null;
};

/** Something outside that could be let go on a part of the map. */
export type DropTarget =
  | { readonly kind: 'card' | 'stage' | 'step'; readonly id: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

export type Gestures = {
  readonly carried: Carried | null;
  /** Frame drawn around cards to select them, map px. */
  readonly band: Rect | null;
  /** An arrow being drawn from a card to a place or a card, map px. */
  readonly arrow: {
    readonly fromCardId: string;
    readonly x: number;
    readonly y: number;
    readonly toCardId: string | null;
  } | null;
  /** A header being dragged and the id it would land before; null at the end. */
  readonly header: {
    readonly kind: 'stage' | 'step' | 'lane';
    readonly id: string;
    /** The position of the line that shows the landing place: px along the row or column on the map. */
    readonly at: number;
  } | null;
  /** The card or the cell under the pointer. */
  readonly hover: DropTarget | null;
  /** What a click where the pointer is would do in an emotion lane. */
  readonly emotion: EmotionPlace | null;
  /** Where evidence or a file dragged over the map would be linked. */
  readonly evidenceOver: DropTarget | null;
};

const still: Gestures = {
  carried: null,
  band: null,
  arrow: null,
  header: null,
  hover: null,
  emotion: null,
  evidenceOver: null,
};

/** What the pointer is doing on the map. */
export const gestureStore = createStore<Gestures>()(() => still);
export const useGesture = <T>(select: (state: Gestures) => T): T => useStore(gestureStore, select);
export const setGesture = (patch: Partial<Gestures>): void => gestureStore.setState(patch);
