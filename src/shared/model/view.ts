import { z } from 'zod';
import { id, order, title } from './fields.ts';
import { MAX_FILTER } from './limits.ts';

/** What cards can be distinguished by. */
export const facets = [
  'kind',
  'support',
  'severity',
  'status',
  'owner',
  'persona',
  'tag',
  'channel',
  'lane',
] as const;
export type Facet = (typeof facets)[number];

/** Most values of one facet that a saved view holds. */
export const MAX_FACET_VALUES = 500;

/** Ids of personas, tags and lanes are plain values here: what a view names may have been removed since. */
const values = z.array(title).min(1).max(MAX_FACET_VALUES).readonly();

/** The values chosen in a filter by facet; a facet that is not there lets all through. */
export const filterDataSchema = z.strictObject({
  kind: values.optional(),
  support: values.optional(),
  severity: values.optional(),
  status: values.optional(),
  owner: values.optional(),
  persona: values.optional(),
  tag: values.optional(),
  channel: values.optional(),
  lane: values.optional(),
}) satisfies z.ZodType<{ readonly [F in Facet]?: readonly string[] | undefined }>;
export type FilterData = z.infer<typeof filterDataSchema>;

/** Whether a filter is as short as one that a person has put together. */
export function isShortFilter(filter: FilterData): boolean {
  return JSON.stringify(filter).length <= MAX_FILTER;
}

/** A filter of cards under a name, for everybody who has the file. */
export const viewSchema = z.strictObject({
  id,
  order,
  name: title.min(1),
  filter: filterDataSchema.refine(isShortFilter).readonly(),
});
export type View = z.infer<typeof viewSchema>;
