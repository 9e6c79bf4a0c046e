import { schemaWords } from '../language/schema-words.ts';
import { t } from '../language/translate.ts';
import { fail, ok, type Result } from '../result.ts';
import { MAX_RECIPE } from '../model/feedback-limits.ts';
import { type Recipe, RECIPE_VERSION, recipeSchema } from '../model/recipe.ts';

/** What every recipe's file says it is. */
const FORMAT = 'throughline-recipe';

/** A recipe as the text of a file. */
export const recipeToJson = (recipe: Recipe): string =>
  `${JSON.stringify({ format: FORMAT, ...recipe }, null, 2)}\n`;

/** Reads a recipe's file, which may be anything. */
export function recipeFromJson(json: string): Result<Recipe> {
  const value = json.length > MAX_RECIPE ? undefined : parsed(json);
  if (!isObject(value) || value['format'] !== FORMAT)
    return fail(
      'no-recipe',
      t('This file is not a Throughline recipe. Nothing has changed. Choose another file.'),
    );
  const { format: _, ...recipe } = value;
  if (typeof recipe['version'] === 'number' && recipe['version'] > RECIPE_VERSION)
    return fail(
      'newer-recipe',
      t(
        'This recipe was saved by a newer version of Throughline. Nothing has changed. Update Throughline to use it.',
      ),
    );
  const read = recipeSchema.safeParse(recipe, schemaWords());
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return fail(
    'damaged-recipe',
    t(
      'This recipe is damaged ({{place}}: {{reason}}). Nothing has changed. Save it again or choose another file.',
      {
        place: issue?.path.map(String).join('.') ?? '',
        reason: issue?.message ?? '',
      },
    ),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for what is not JSON, which is no recipe. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
