import { z } from 'zod';
import { evidenceTargets } from './evidence.ts';
import { day, id, textOfLength, title } from './fields.ts';
import { columnNameSchema } from './column-name.ts';
import { MAX_RULE_WORDS, MAX_WORD } from './feedback-limits.ts';

/** Where an answer belongs on the maps. An answer that is not placed has null. */
export type Place = { readonly kind: (typeof evidenceTargets)[number]; readonly id: string };

/**
 * A place with the names it had when it was chosen: its own and its map's. By them a recipe finds the same stage in
 * another project, where the id is another one (`find-places.ts`).
 */
export const namedPlaceSchema = z.strictObject({
  kind: z.enum(evidenceTargets),
  id,
  title,
  map: title,
});
export type NamedPlace = z.infer<typeof namedPlaceSchema>;

/** Where answers go that a rule fits; null leaves them not placed, also where a later rule would fit. */
const place = namedPlaceSchema.nullable();

const word = textOfLength(MAX_WORD).min(1);

/** A rule that places answers. The first rule that fits an answer counts. */
export const placingRuleSchema = z.discriminatedUnion('kind', [
  /** A column has this value, without regard to case and outer space. */
  z.strictObject({
    kind: z.literal('value'),
    column: columnNameSchema,
    value: textOfLength(MAX_WORD),
    place,
  }),
  /** A column's date is within two days, both included; null is open. */
  z.strictObject({
    kind: z.literal('dates'),
    column: columnNameSchema,
    from: day.nullable(),
    to: day.nullable(),
    place,
  }),
  /** The comment holds one of the words or phrases, as whole words; null looks in all comments of the row. */
  z.strictObject({
    kind: z.literal('words'),
    column: columnNameSchema.nullable(),
    words: z.array(word).min(1).max(MAX_RULE_WORDS).readonly(),
    place,
  }),
]);
export type PlacingRule = z.infer<typeof placingRuleSchema>;
