import { recipeFromJson, recipeToJson } from '../../shared/feedback/recipe-file.ts';
import { setOfSameKind, wishesOf } from '../../shared/feedback/setup/match-recipe.ts';
import { recipeOf } from '../../shared/feedback/setup/recipe-of.ts';
import { t } from '../../shared/language/translate.ts';
import { MAX_RECIPE } from '../../shared/model/feedback-limits.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import type { ImportLook } from '../../shared/protocol/import-api.ts';
import { fail, type Result } from '../../shared/result.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { projectStore } from '../session/project-store.ts';
import { choicesOf, draftOf, type ImportDraft, type LikelyPlaces } from './draft.ts';
import type { LookAgain } from './look-at-file.ts';
import { draftOfRecipe } from './recipe-draft.ts';

/** Most recipes of the project that a file is read anew for, as they want it read. */
const MOST_TRIED = 3;

/** What is proposed for a file: the choices of an earlier file of the same kind, else what is told from its content. Null: it is no longer wanted. */
export async function proposeFor(
  looked: ImportLook,
  fileName: string,
  likely: LikelyPlaces,
  lookAgain: LookAgain,
): Promise<ImportDraft | null> {
  const sets = [...projectStore.getState().records.responseSet.values()];
  let look = looked;
  let set = setOfSameKind(sets, look);
  if (set) {
    // Read as then, so that rows that are in the project already are known.
    const again = await readAs(set.recipe, look, lookAgain);
    if (again === 'gone') return null;
    if (again && setOfSameKind([set], again)) look = again;
  } else {
    const others = sets.filter(({ recipe }) => {
      const { skippedRows, headerRows } = recipe.reading;
      return skippedRows !== look.skippedRows || headerRows !== look.headerRows;
    });
    for (const other of others.toReversed().slice(0, MOST_TRIED)) {
      if (!headersAreIn(other.recipe, looked)) continue;
      const again = await readAs(other.recipe, looked, lookAgain);
      if (again === 'gone') return null;
      if (!again || !setOfSameKind([other], again)) continue;
      [set, look] = [other, again];
      break;
    }
  }
  const draft = draftOf(look, fileName, likely);
  if (!set) return draft;
  const named = { ...set.recipe, name: set.name };
  return { ...draftOfRecipe(draft, named, likely.known), kind: set.kind };
}

/** The file as a recipe wants it read; null where it is read so already or cannot be. */
async function readAs(
  recipe: Recipe,
  look: ImportLook,
  lookAgain: LookAgain,
): Promise<ImportLook | 'gone' | null> {
  const wishes = wishesOf(recipe, look);
  if (!wishes) return null;
  const again = await lookAgain(wishes);
  if (again === 'gone') return 'gone';
  return again.ok ? again.value : null;
}

/** Whether the first rows hold what the recipe calls its columns: else it is not worth reading the file for it. */
function headersAreIn({ columns }: Recipe, { first }: ImportLook): boolean {
  const cells = new Set(first.flatMap((row) => row.cells.map((cell) => cell.trim().toLowerCase())));
  return columns.every(
    ({ role, header }) => role.kind === 'ignored' || cells.has(header.trim().toLowerCase()),
  );
}

/** The choices of a recipe's file for the file that is open. */
export async function openRecipe(
  file: File,
  {
    draft,
    likely,
    lookAgain,
  }: {
    readonly draft: ImportDraft;
    readonly likely: LikelyPlaces;
    readonly lookAgain: LookAgain;
  },
): Promise<Result<ImportDraft> | 'gone'> {
  const recipe = await readRecipe(file);
  if (!recipe.ok) return recipe;
  const again = await readAs(recipe.value, draft.look, lookAgain);
  if (again === 'gone') return 'gone';
  const fresh = draftOf(again ?? draft.look, draft.name, likely);
  const { name, kind } = draft;
  return { ok: true, value: draftOfRecipe({ ...fresh, name, kind }, recipe.value, likely.known) };
}

async function readRecipe(file: File): Promise<Result<Recipe>> {
  if (file.size > MAX_RECIPE * 4) return recipeFromJson('');
  try {
    const recipe = recipeFromJson(await file.text());
    const named = (one: Recipe): Recipe => ({ ...one, name: one.name || file.name });
    return recipe.ok ? { ok: true, value: named(recipe.value) } : recipe;
  } catch {
    return fail(
      'not-readable',
      t('“{{name}}” could not be read. Nothing has changed. Choose it again.', { name: file.name }),
    );
  }
}

/** Asks where to, then writes the choices as a recipe. */
export const saveRecipe = (draft: ImportDraft): Promise<unknown> =>
  askMainOrNotice('save-recipe', {
    name: t('{{name}}, recipe', { name: draft.name }),
    json: recipeToJson(recipeOf(choicesOf(draft), draft.name)),
  });
