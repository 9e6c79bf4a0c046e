import { z } from 'zod';
import { textOfLength } from './fields.ts';
import { columnNameSchema } from './column-name.ts';
import { MAX_COLUMNS, MAX_HEADER, MAX_WORD, MAX_WORDS } from './feedback-limits.ts';
import { namedPlaceSchema } from './place.ts';
import { roleSchema } from './role.ts';

/** The number that stands for an answer in words; null counts the answer as blank ('Not applicable'). */
export const wordValueSchema = z.strictObject({
  text: textOfLength(MAX_WORD),
  value: z.number().nullable(),
});
export type WordValue = z.infer<typeof wordValueSchema>;

const choices = {
  /** The question in full, where the layout has one beside the header; else empty. */
  question: textOfLength(MAX_HEADER),
  role: roleSchema,
  words: z.array(wordValueSchema).max(MAX_WORDS).readonly(),
  /** Where the column's answers go, whatever the rules say: one question a stage. */
  place: namedPlaceSchema.nullable(),
};

/** What a recipe holds of a column: all but its place in the file. */
export const recipeColumnSchema = z.strictObject({ ...columnNameSchema.shape, ...choices });
export type RecipeColumn = z.infer<typeof recipeColumnSchema>;

/** A column of a table that is imported. */
export const columnSchema = z.strictObject({
  /** Where it is in a row, from 0. */
  index: z
    .number()
    .int()
    .min(0)
    .max(MAX_COLUMNS - 1),
  ...columnNameSchema.shape,
  ...choices,
});
export type Column = z.infer<typeof columnSchema>;
