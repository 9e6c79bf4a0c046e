import type { Recipe } from '../../src/shared/model/recipe.ts';

/** A recipe for a file with one NPS question. */
export const npsRecipe: Recipe = {
  version: 1,
  name: '',
  layout: 'other',
  reading: {},
  columns: [
    {
      header: 'score',
      nth: 0,
      question: 'How likely are you to recommend us?',
      role: {
        kind: 'score',
        instrument: 'nps',
        scale: { low: 0, high: 10 },
        direction: 'high-is-good',
      },
      words: [],
      place: null,
    },
  ],
  rules: [],
  personal: [],
  masked: false,
  wave: '',
};

/** What `add-response-set` takes for a set without rows, which needs nothing stored. */
export const noResponses = {
  name: 'Survey',
  kind: 'survey',
  fileName: 'survey.csv',
  sha256: 'a'.repeat(64),
  rows: 0,
  recipe: npsRecipe,
  places: [],
} as const;
