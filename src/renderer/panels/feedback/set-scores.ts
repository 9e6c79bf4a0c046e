import { askedOf } from '../../../shared/measures/asked.ts';
import type { Estimate } from '../../../shared/measures/estimate.ts';
import { addHistograms } from '../../../shared/measures/histogram.ts';
import type { Measure } from '../../../shared/measures/measure.ts';
import { scoreOf } from '../../../shared/measures/score.ts';
import type { ResponseSet } from '../../../shared/model/response-set.ts';
import type { ResponseTally } from '../../../shared/model/response-tally.ts';
import type { RecipeColumn } from '../../../shared/model/column.ts';

/** A question of a set with what its answers come to; null without a valid answer. */
export type QuestionScore = {
  readonly column: RecipeColumn;
  readonly measure: Measure;
  readonly estimate: Estimate | null;
};

/** The scores of a set, question by question, wherever its answers are placed. */
export function scoresOfSet(set: ResponseSet, tallies: readonly ResponseTally[]): readonly QuestionScore[] {
  const own = tallies.filter(({ setId }) => setId === set.id);
  return set.recipe.columns.flatMap((column, at): QuestionScore[] => {
    const asked = askedOf(column);
    if (!asked) return [];
    const answers = addHistograms(own.filter((tally) => tally.column === at).map(({ values }) => values));
    return [{ column, measure: asked.instrument, estimate: scoreOf(asked, answers) ?? null }];
  });
}
