import { z } from 'zod';
import { textOfLength, title } from './fields.ts';
import { recipeColumnSchema } from './column.ts';
import { columnNameSchema } from './column-name.ts';
import { MAX_COLUMNS, MAX_RULES } from './feedback-limits.ts';
import { placingRuleSchema } from './place.ts';

/** The version of recipes that is written. A later one is refused, not half understood. */
export const RECIPE_VERSION = 1;

/** How a file is read into rows; what is not set is told from the file. */
export const readingSchema = z
  .strictObject({
    encoding: textOfLength(40),
    delimiter: textOfLength(4),
    quote: textOfLength(4),
    /** The sheet of a workbook. */
    sheet: title,
    /** Rows of headers, after those that are skipped. */
    headerRows: z.number().int().min(0).max(100),
    /** Rows before the headers. */
    skippedRows: z.number().int().min(0).max(100_000),
  })
  .partial();
export type Reading = z.infer<typeof readingSchema>;

/** All choices of an import, to be used again for the next file of the same kind. */
export const recipeSchema = z.strictObject({
  version: z.literal(RECIPE_VERSION),
  name: title,
  /** Which layout the file has, see `layouts/`. */
  layout: textOfLength(40),
  reading: readingSchema,
  columns: z.array(recipeColumnSchema).max(MAX_COLUMNS).readonly(),
  rules: z.array(placingRuleSchema).max(MAX_RULES).readonly(),
  /** Personal columns that are switched on. */
  personal: z.array(columnNameSchema).max(MAX_COLUMNS).readonly(),
  /** Whether personal data in comments is masked. */
  masked: z.boolean(),
  /** Which run of a repeated survey it is; empty where it is not one. */
  wave: title,
});
export type Recipe = z.infer<typeof recipeSchema>;
