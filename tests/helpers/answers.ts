import type { Histogram } from '../../src/shared/measures/histogram.ts';
import type { RecipeColumn } from '../../src/shared/model/column.ts';
import type { Place } from '../../src/shared/model/place.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import type { RoleOf } from '../../src/shared/model/role.ts';
import type { ResponseTally } from '../../src/shared/model/response-tally.ts';
import { noResponses, npsRecipe } from './recipes.ts';
import { run } from './records.ts';

type ScoreColumn = RecipeColumn & { readonly role: RoleOf<'score'> };

/** A column with one NPS question. */
export const npsColumn = npsRecipe.columns[0] as ScoreColumn;

/** A column that asks how satisfied one is, 1 to 5. */
export const csatColumn: ScoreColumn = {
  ...npsColumn,
  header: 'satisfied',
  question: 'How satisfied are you?',
  role: { kind: 'score', instrument: 'csat', scale: { low: 1, high: 5 }, direction: 'high-is-good' },
};

/** The records with one more set of responses. */
export function addSet(
  records: ProjectRecords,
  columns: readonly RecipeColumn[],
  wave = '',
): { readonly records: ProjectRecords; readonly setId: string } {
  const ran = run(records, {
    command: 'add-response-set',
    input: { ...noResponses, recipe: { ...npsRecipe, columns: [...columns], wave } },
  });
  return { records: ran.records, setId: (ran.value as { readonly id: string }).id };
}

/** Answers to a set's first question where nothing else is said. */
export const tally = (
  setId: string,
  place: Place | null,
  values: Histogram,
  { column = 0, month = null }: { readonly column?: number; readonly month?: string | null } = {},
): ResponseTally => ({
  setId,
  column,
  place,
  month,
  values: values.filter(({ count }) => count > 0),
  blank: 0,
  invalid: 0,
});
