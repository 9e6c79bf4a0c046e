import { z } from 'zod';
import { phrase } from '../language/translate.ts';
import { id, order, title } from './fields.ts';
import { hues } from './palette.ts';
import type { CardKind } from './card.ts';

export const laneKinds = [
  'actions',
  'touchpoints',
  'thoughts',
  'emotion',
  'pain-points',
  'evidence',
  'opportunities',
  'measures',
  'backstage',
  'images',
  'free-text',
] as const;
export type LaneKind = (typeof laneKinds)[number];

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
  /** At least this high, px of the map; null is as high as what lies in it. */
  height: z.number().int().min(laneHeights.min).max(laneHeights.max).nullable(),
  /** Null is the look of its kind. */
  hue: z.enum(hues).nullable(),
});
export type Lane = z.infer<typeof laneSchema>;

/** The kind of card that belongs in a lane; null where the lane holds no cards but is drawn from other records. */
export const cardKindOfLane: Readonly<Record<LaneKind, CardKind | null>> = {
  actions: 'action',
  touchpoints: 'touchpoint',
  thoughts: 'thought',
  emotion: null,
  'pain-points': 'pain-point',
  evidence: null,
  opportunities: 'opportunity',
  measures: 'measure',
  backstage: 'action',
  images: 'image',
  'free-text': 'note',
};

/** The name a new lane of a kind gets; written and shown through `t`. */
export const laneNames: Readonly<Record<LaneKind, string>> = {
  actions: phrase('Actions'),
  touchpoints: phrase('Touchpoints'),
  thoughts: phrase('Thoughts'),
  emotion: phrase('Emotion curve'),
  'pain-points': phrase('Pain points'),
  evidence: phrase('Evidence'),
  opportunities: phrase('Opportunities'),
  measures: phrase('Measures'),
  backstage: phrase('Backstage'),
  images: phrase('Images'),
  'free-text': phrase('Notes'),
};

/** The lanes a new map starts with, top to bottom. */
export const defaultLanes: readonly LaneKind[] = [
  'actions',
  'touchpoints',
  'thoughts',
  'emotion',
  'pain-points',
  'evidence',
  'opportunities',
];
