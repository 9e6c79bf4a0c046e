import { z } from 'zod';
import { namedPlaceSchema } from './place.ts';
import { recipeSchema } from './recipe.ts';
import { evidenceKinds } from './evidence.ts';
import { id, order, sha256, title } from './fields.ts';
import { MAX_TEXT } from './limits.ts';

/** Most rows that one set of responses holds. */
export const MAX_RESPONSES = 5_000_000;
/** Most places that the rules of one set lead to. */
export const MAX_PLACES = 5_000;

/** Whether it can be stored as JSON in one column. */
const isShort = (value: unknown): boolean => JSON.stringify(value).length <= MAX_TEXT;

/**
 * The answers of one imported file, and how they were read. The rows themselves are content of the set, as bytes are of an
 * attachment: written once by the import and never among the records.
 */
export const responseSetSchema = z.strictObject({
  id,
  order,
  name: title.min(1),
  kind: z.enum(evidenceKinds),
  fileName: title,
  /** Of the file's bytes. */
  sha256,
  /** How many responses the import kept. */
  rows: z.number().int().min(0).max(MAX_RESPONSES),
  /** All choices of the import. Values are kept of its columns, by their place in this list. */
  recipe: recipeSchema.refine(isShort).readonly(),
  /** Where rules placed the rows: each row names one of these. A place that is gone counts as not placed. */
  places: z.array(namedPlaceSchema.readonly()).max(MAX_PLACES).refine(isShort).readonly(),
  /** Of how many rows nothing is left but their place, since whoever gave them was forgotten. */
  forgotten: z.number().int().min(0).max(MAX_RESPONSES),
});
export type ResponseSet = z.infer<typeof responseSetSchema>;
