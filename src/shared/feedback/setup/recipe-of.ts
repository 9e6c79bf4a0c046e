import { type Recipe, RECIPE_VERSION } from '../../model/recipe.ts';
import type { ImportChoices } from '../../protocol/import-api.ts';
import { recipeColumns } from '../recipe.ts';

/** The choices of an import as the recipe of the next file of the same kind. */
export const recipeOf = (choices: ImportChoices, name: string): Recipe => {
  const { reading, skippedRows, headerRows, layout, columns, rules, personal, masked, wave } = choices;
  return {
    version: RECIPE_VERSION,
    name,
    layout,
    reading: {
      ...('encoding' in reading ? { encoding: reading.encoding } : {}),
      ...('delimiter' in reading ? { delimiter: reading.delimiter } : {}),
      ...('sheet' in reading ? { sheet: reading.sheet } : {}),
      headerRows,
      skippedRows,
    },
    columns: recipeColumns(columns),
    rules,
    personal,
    masked,
    wave,
  };
};
