import type { HotSpotReason } from './hot-spot-reason.ts';
import type { HotSpot } from './hot-spots.ts';

/** How a stage ranks among those of its map. */
export type StageHotSpot = {
  /** 1 is the hottest. */
  readonly rank: number;
  /** Stages that have a rank. */
  readonly of: number;
  readonly hotSpot: HotSpot;
  readonly reason: HotSpotReason;
};

/** By the id of the stage, the hottest first. */
export type StageHotSpots = ReadonlyMap<string, StageHotSpot>;

export const noHotSpots: StageHotSpots = new Map();
