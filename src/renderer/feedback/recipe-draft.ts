import { recipeHere } from '../../shared/feedback/rows/project-places.ts';
import { withRecipe } from '../../shared/feedback/recipe.ts';
import { missingColumns } from '../../shared/feedback/setup/match-recipe.ts';
import type { PlacesOfMap } from '../../shared/feedback/setup/places.ts';
import { columnKey } from '../../shared/model/column-name.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import { doubtKey, doubtKinds } from './doubts.ts';
import { type ImportDraft, isKept } from './draft.ts';
import { blocksOf } from './rule-blocks.ts';

/** The choices of a recipe for a file; what it says nothing about stays as it was proposed. */
export function draftOfRecipe(
  draft: ImportDraft,
  recipe: Recipe,
  known: readonly PlacesOfMap[],
): ImportDraft {
  const { recipe: here, missing } = recipeHere(
    recipe,
    known.flatMap(({ places }) => places),
  );
  const columns = withRecipe(draft.columns, here);
  const inRecipe = new Set(here.columns.map(columnKey));
  const inFile = new Set(columns.map(columnKey));
  // What a recipe says was decided by a person.
  const settled = columns.flatMap((column, at) =>
    inRecipe.has(columnKey(column)) ? doubtKinds.map((kind) => doubtKey(at, kind)) : [],
  );
  const chosen: ImportDraft = {
    ...draft,
    columns,
    settled: new Set([...draft.settled, ...settled]),
    personal: here.personal.filter((name) => inFile.has(columnKey(name))),
    masked: here.masked,
    wave: here.wave,
    recipe: { name: recipe.name, columns: missingColumns(here, draft.look), places: missing },
  };
  return { ...chosen, ...placingOf(chosen, here) };
}

function placingOf(
  draft: ImportDraft,
  { rules }: Recipe,
): Partial<Pick<ImportDraft, 'placing' | 'all' | 'places' | 'alsoQuestions' | 'blocks'>> {
  const places = new Map(draft.columns.flatMap(({ place }, at) => (place ? [[at, place] as const] : [])));
  if (rules.length > 0)
    return { placing: 'rules', blocks: blocksOf(rules), places, alsoQuestions: places.size > 0 };
  const kept = draft.columns.filter((column) => isKept(draft, column));
  const different = new Set(kept.map(({ place }) => place?.id ?? null));
  const [all = null] = kept.map(({ place }) => place);
  if (different.size === 1 && all) return { placing: 'all', all };
  return places.size > 0 ? { placing: 'questions', places } : {};
}
