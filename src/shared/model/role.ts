import { z } from 'zod';
import { scaleLimits } from './feedback-limits.ts';

/**
 * What a score measures. `success`, `ease` and `emotion` are the three parts of an experience; `rating` is any other
 * scale: stars, grades, agreement.
 */
export const instruments = ['nps', 'csat', 'ces', 'success', 'ease', 'emotion', 'rating'] as const;
export type Instrument = (typeof instruments)[number];

/** The lowest and the highest answer of a scale, whole numbers. */
export const scaleSchema = z
  .strictObject({
    low: z.number().int().min(scaleLimits.min).max(scaleLimits.max),
    high: z.number().int().min(scaleLimits.min).max(scaleLimits.max),
  })
  .refine(({ low, high }) => low < high, { path: ['high'] })
  .readonly();
export type Scale = z.infer<typeof scaleSchema>;

/** Which end of a scale is the good one. */
export const directions = ['high-is-good', 'low-is-good'] as const;
export type Direction = (typeof directions)[number];

/**
 * In which order a column writes the parts of its dates. Dates that can be read in one way only (2026-03-04, 4 March 2026) are
 * read with each; null is not decided: 3/4/2026 stays unread until a person says which it is.
 */
export const dateOrders = ['year-first', 'day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The time zone of a column: 'UTC', an offset ('+02:00') or a name ('Europe/Berlin'); null where nothing says it. */
export const zoneSchema = z
  .string()
  .regex(/^(UTC|[+-]\d\d:\d\d|[A-Z][A-Za-z0-9+_-]*(\/[A-Z][A-Za-z0-9+_-]*){1,2})$/)
  .max(64)
  .nullable();

/** What a personal column holds. Such a column is left out of an import unless a person switches it on. */
export const personalKinds = ['name', 'email', 'phone', 'ip', 'location', 'id'] as const;
export type PersonalKind = (typeof personalKinds)[number];

export const timeUnits = ['seconds', 'minutes', 'hours'] as const;
export type TimeUnit = (typeof timeUnits)[number];

const dates = { order: z.enum(dateOrders).nullable(), zone: zoneSchema };

/** What a column of an imported table is. */
export const roleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('score'),
    instrument: z.enum(instruments),
    scale: scaleSchema,
    direction: z.enum(directions),
  }),
  z.strictObject({ kind: z.literal('comment') }),
  /** When the answer was given. */
  z.strictObject({ kind: z.literal('date'), ...dates }),
  /** Its values name a stage, a step or a touchpoint. */
  z.strictObject({ kind: z.literal('place') }),
  z.strictObject({ kind: z.literal('persona') }),
  z.strictObject({ kind: z.literal('segment') }),
  z.strictObject({ kind: z.literal('channel') }),
  /** Which person answered, where the source has a code for it. */
  z.strictObject({ kind: z.literal('respondent') }),
  /** The source's own id of the row: a second import of the same row adds nothing. */
  z.strictObject({ kind: z.literal('row-id') }),
  /** How many people or visits a stage had, for the funnel. */
  z.strictObject({ kind: z.literal('usage-count') }),
  z.strictObject({
    kind: z.literal('response-time'),
    unit: z.enum(timeUnits),
    hours: z.enum(['calendar', 'business']),
  }),
  /** When a ticket was opened. */
  z.strictObject({ kind: z.literal('created'), ...dates }),
  /** When a ticket got its first public answer; blank where it has none yet. */
  z.strictObject({ kind: z.literal('first-answer'), ...dates }),
  /** A score of sentiment that came with the file, -1..1. */
  z.strictObject({ kind: z.literal('tone') }),
  z.strictObject({ kind: z.literal('personal'), of: z.enum(personalKinds) }),
  z.strictObject({ kind: z.literal('ignored') }),
]);
export type Role = z.infer<typeof roleSchema>;
export type RoleKind = Role['kind'];
export type RoleOf<K extends RoleKind> = Extract<Role, { readonly kind: K }>;
