import { MAX_HEADER, MAX_WORD } from '../../model/feedback-limits.ts';
import type { NamedPlace } from '../../model/place.ts';
import type { Recipe } from '../../model/recipe.ts';
import { SOMETHING } from '../names/placeholders.ts';

/** Masks a text of one line. */
export type MaskShort = (text: string, most?: number) => string;

/** How an import was made, with the texts that people wrote. Rules by words that customers said go with what they said. */
export function maskRecipe(recipe: Recipe, short: MaskShort, keepsAnswers: boolean): Recipe {
  const place = (one: NamedPlace | null): NamedPlace | null =>
    one && { ...one, title: short(one.title), map: short(one.map) };
  const column = <T extends { readonly header: string; readonly nth: number }>(one: T): T => ({
    ...one,
    header: short(one.header, MAX_HEADER),
  });
  return {
    ...recipe,
    name: short(recipe.name),
    wave: short(recipe.wave),
    columns: recipe.columns.map((one) => ({
      ...column(one),
      question: short(one.question, MAX_HEADER),
      words: one.words.map((word) => ({ ...word, text: short(word.text, MAX_WORD) })),
      place: place(one.place),
    })),
    rules: !keepsAnswers
      ? []
      : recipe.rules.map((rule) => {
          switch (rule.kind) {
            case 'value':
              return {
                ...rule,
                column: column(rule.column),
                value: short(rule.value, MAX_WORD),
                place: place(rule.place),
              };
            case 'dates':
              return { ...rule, column: column(rule.column), place: place(rule.place) };
            case 'words':
              return {
                ...rule,
                column: rule.column && column(rule.column),
                words: rule.words.map((word) => short(word, MAX_WORD) || SOMETHING),
                place: place(rule.place),
              };
          }
        }),
    personal: recipe.personal.map(column),
  };
}
