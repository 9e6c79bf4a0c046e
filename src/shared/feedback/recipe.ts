import type { Column, RecipeColumn } from '../model/column.ts';
import { columnKey } from '../model/column-name.ts';
import type { Recipe } from '../model/recipe.ts';

/** A recipe's columns as those of a file: what a recipe does not know stays as it was guessed. */
export function withRecipe(columns: readonly Column[], recipe: Recipe): readonly Column[] {
  const known = new Map(recipe.columns.map((column) => [columnKey(column), column]));
  return columns.map((column) => {
    const choice = known.get(columnKey(column));
    return choice ? { ...choice, index: column.index, header: column.header, nth: column.nth } : column;
  });
}

/** What a recipe holds of columns. */
export const recipeColumns = (columns: readonly Column[]): readonly RecipeColumn[] =>
  columns.map(({ header, nth, question, role, words, place }) => ({
    header,
    nth,
    question,
    role,
    words,
    place,
  }));
