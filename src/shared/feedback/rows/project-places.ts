import type { NamedPlace, PlacingRule } from '../../model/place.ts';
import type { Recipe } from '../../model/recipe.ts';
import { foldWord } from '../words/fold-word.ts';

/** Finds the places of a recipe in this project: by id, else by kind, title and map, else by kind and title where one alone has it. */
export function createFindPlace(
  places: readonly NamedPlace[],
): (place: NamedPlace) => NamedPlace | undefined {
  const byId = new Map(places.map((place) => [`${place.kind} ${place.id}`, place]));
  const titleOf = ({ kind, title }: NamedPlace): string => `${kind} ${foldWord(title)}`;
  const byTitle = Map.groupBy(places, titleOf);
  return (place) => {
    const same = byId.get(`${place.kind} ${place.id}`);
    if (same) return same;
    const titled = byTitle.get(titleOf(place)) ?? [];
    const ofMap = titled.filter(({ map }) => foldWord(map) === foldWord(place.map));
    const [only, ...others] = ofMap.length > 0 ? ofMap : titled;
    return others.length === 0 ? only : undefined;
  };
}

/** A recipe with the places of this project, and those it does not have: their rules and columns leave answers not placed. */
export type RecipeHere = { readonly recipe: Recipe; readonly missing: readonly NamedPlace[] };

/** Makes a recipe of any project one of this project. */
export function recipeHere(recipe: Recipe, places: readonly NamedPlace[]): RecipeHere {
  const findPlace = createFindPlace(places);
  const missing = new Map<string, NamedPlace>();
  const here = (place: NamedPlace | null): NamedPlace | null => {
    if (place === null) return null;
    const found = findPlace(place);
    if (!found) missing.set(`${place.kind} ${place.id}`, place);
    return found ?? null;
  };
  const rules = recipe.rules.map((rule): PlacingRule => ({ ...rule, place: here(rule.place) }));
  const columns = recipe.columns.map((column) => ({ ...column, place: here(column.place) }));
  return { recipe: { ...recipe, rules, columns }, missing: [...missing.values()] };
}
