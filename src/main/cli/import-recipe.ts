import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { recipeFromJson } from '../../shared/feedback/recipe-file.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Most imported sets that a sentence names. */
const MOST_NAMED = 10;

/** Finds the choices that an import was told to use; null where it was told of none. */
export type FindRecipe = (records: Pick<ProjectRecords, 'responseSet'>) => Result<Recipe | null>;

/** `--recipe`: a file that was saved, else the name of a set that was imported into the project. */
export async function recipeOption(named: string | undefined): Promise<Result<FindRecipe>> {
  if (named === undefined) return ok(() => ok(null));
  try {
    const recipe = recipeFromJson(await readFile(resolve(named), 'utf8'));
    return recipe.ok ? ok(() => recipe) : recipe;
  } catch (error) {
    if (isFileSystemError(error) && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return ok((records) => recipeOfSet(records, named));
    return fail('not-readable', `${named} could not be read: ${fileProblem(error)}`);
  }
}

/** The choices of the newest set of a name, in any case. */
function recipeOfSet({ responseSet }: Pick<ProjectRecords, 'responseSet'>, name: string): Result<Recipe> {
  const sets = [...responseSet.values()].sort(byOrder).reverse();
  const found = sets.find((set) => foldWord(set.name) === foldWord(name));
  if (found) return ok({ ...found.recipe, name: found.name });
  const names = [...new Set(sets.map((set) => `“${set.name}”`))];
  const known =
    names.length === 0
      ? 'Nothing was imported into it yet.'
      : `It has ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ' and others' : ''}.`;
  return fail(
    'no-recipe',
    `There is no file “${name}”, and the project has no imported answers of that name. ${known}`,
  );
}
