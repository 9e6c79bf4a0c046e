import { z } from 'zod';
import type { CardKind } from '../kinds/card-kinds.ts';
import { type LaneKind, laneKind, laneKinds, laneKindTable } from '../kinds/lane-kinds.ts';
import { id, order, title } from './fields.ts';
import { hues } from './palette.ts';

export { type LaneKind, laneKinds };

/** How high a lane can be made, px of the map. */
export const laneHeights = { min: 40, max: 4_000 } as const;

/** A row of a map. */
export const laneSchema = z.strictObject({
  id,
  mapId: id,
  order,
  name: title,
  kind: z.enum(laneKinds),
  collapsed: z.boolean(),
  /** At least this high, px of the map; null is as high as its contents. */
  height: z.number().int().min(laneHeights.min).max(laneHeights.max).nullable(),
  /** Null is the look of its kind. */
  hue: z.enum(hues).nullable(),
  /** Of an evidence lane: shows each piece, and not how many of each kind there are. */
  showsPieces: z.boolean(),
  /** What it was copied from, maybe in another file, and maybe gone; null: from nothing. */
  originId: id.nullable(),
});
export type Lane = z.infer<typeof laneSchema>;

/** How a new lane looks; it is a copy of none. */
export const newLaneLook = {
  collapsed: false,
  height: null,
  hue: null,
  showsPieces: false,
  originId: null,
} as const;

/** The kind of card that belongs in a lane; null where the lane holds no cards but is drawn from other records. */
export const cardKindOfLane = eachKind(({ holds }): CardKind | null => holds);

/** The name a new lane of a kind gets; written and shown through `t`. */
export const laneNames = eachKind(({ name }): string => name);

/** The lanes a new map starts with, top to bottom. */
export const defaultLanes: readonly LaneKind[] = laneKinds.filter((kind) => laneKind(kind).usual);

/** One thing of every kind of lane, by kind. */
function eachKind<T>(pick: (entry: (typeof laneKindTable)[LaneKind]) => T): Readonly<Record<LaneKind, T>> {
  return Object.fromEntries(laneKinds.map((kind) => [kind, pick(laneKindTable[kind])])) as Record<
    LaneKind,
    T
  >;
}
