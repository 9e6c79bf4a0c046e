export type { WordValue, RecipeColumn, Column } from '../model/column.ts';
export { wordValueSchema, recipeColumnSchema, columnSchema } from '../model/column.ts';
