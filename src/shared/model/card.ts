import { z } from 'zod';
import { type CardKind, cardKinds, type KindField } from '../kinds/card-kinds.ts';
import { day, id, judgement, order, rating, share, text, textOfLength, title } from './fields.ts';
import { flowCoordinate, isWholePlace, noFlowPlace } from './flow-place.ts';

export { type CardKind, cardKinds };

export const channels = [
  'website',
  'app',
  'store',
  'phone',
  'email',
  'chat',
  'social',
  'ad',
  'newsletter',
  'review-site',
  'field',
  'mail',
] as const;
export type Channel = (typeof channels)[number];

export const cardStatuses = ['open', 'investigating', 'planned', 'in-progress', 'done', 'declined'] as const;
export type CardStatus = (typeof cardStatuses)[number];

/** Most steps that a card may cover. */
export const MAX_SPAN = 500;
/** Longest unit of a measure in UTF-16 units. */
export const MAX_UNIT = 40;
/** Largest figure of a measure, either way. */
export const MAX_MEASURE = 1e15;

/** Severity of a pain point by number: 0 none, 1 cosmetic, 2 minor, 3 major, 4 blocker. */
export const severityNames = ['none', 'cosmetic', 'minor', 'major', 'blocker'] as const;

/**
 * What is in a cell (lane x step). Fields that do not belong to the card's kind keep their
 * values, so that a card moved to another lane and back loses nothing.
 */
export const cardSchema = z.strictObject({
  id,
  mapId: id,
  laneId: id,
  stepId: id,
  order,
  kind: z.enum(cardKinds),
  title,
  body: text,
  owner: title,
  status: z.enum(cardStatuses),
  /** Pain point: 0..4, see `severityNames`; null is not rated yet. */
  severity: z.number().int().min(0).max(4).nullable(),
  /** Pain point: share of customers hit, 0..1. At most one of the two frequencies is set. */
  frequencyShare: share.nullable(),
  /** Pain point: how often, 1..5, where no share is known. */
  frequencyRating: rating.nullable(),
  rootCause: text,
  /** Opportunity: 1..5. */
  impact: rating.nullable(),
  /** Opportunity: 1..5. */
  effort: rating.nullable(),
  due: day.nullable(),
  /** Touchpoint: its channel, and the channels that back it up. */
  channel: z.enum(channels).nullable(),
  backingChannels: z.array(z.enum(channels)).max(channels.length).readonly(),
  /** Touchpoint: the three parts of an experience, rated by the team, -2..+2. */
  success: judgement.nullable(),
  ease: judgement.nullable(),
  emotion: judgement.nullable(),
  /** How many steps it covers, from its own step on. Where the map has fewer, it ends with the map. */
  span: z.number().int().min(1).max(MAX_SPAN),
  /** The map that the card opens. */
  linkedMapId: id.nullable(),
  /** Measure: the figure, entered by hand, and what it counts. */
  value: z.number().min(-MAX_MEASURE).max(MAX_MEASURE).nullable(),
  unit: textOfLength(MAX_UNIT),
  /** Where a person has put it in the flow, see `flowPlaceOf`; both null: the layout places it. */
  flowX: flowCoordinate.nullable(),
  flowY: flowCoordinate.nullable(),
  /** What it was copied from, maybe in another file, and maybe gone; null: from nothing. */
  originId: id.nullable(),
});
export type Card = z.infer<typeof cardSchema>;

/** A card as a project holds it. A schema with a rule over several fields cannot be taken apart: for that there is `cardSchema`. */
export const wholeCardSchema = cardSchema.refine(isWholePlace, { path: ['flowX'] });

/** The fields of a card but its place on the map, with the values a new card starts with. */
export const emptyCardFields = {
  title: '',
  body: '',
  owner: '',
  status: 'open',
  severity: null,
  frequencyShare: null,
  frequencyRating: null,
  rootCause: '',
  impact: null,
  effort: null,
  due: null,
  channel: null,
  backingChannels: [],
  success: null,
  ease: null,
  emotion: null,
  span: 1,
  linkedMapId: null,
  value: null,
  unit: '',
  ...noFlowPlace,
  originId: null,
} as const satisfies Omit<Card, 'id' | 'mapId' | 'laneId' | 'stepId' | 'order' | 'kind'> &
  Readonly<Record<KindField, unknown>>;
