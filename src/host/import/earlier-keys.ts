import { columnKey } from '../../shared/model/column-name.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { keysOf } from '../database/responses/keys.ts';
import type { Responses } from '../database/responses/store.ts';

/** Keys of rows as they are stored, in lists. */
export type StoredKeys = readonly Float64Array[];

/** What an earlier import has. */
export type EarlierKeys = {
  /** Whether it was made from a file with these very bytes. */
  readonly isSameFile: boolean;
  readonly keys: StoredKeys;
};

/** What a survey and its run are known by. */
type Survey = Pick<Recipe, 'layout' | 'wave' | 'columns'>;

/** The keys of rows that earlier imports of the same survey and wave have. Their ids may be those of other rows elsewhere. */
export function earlierKeys(
  sets: readonly ResponseSet[],
  responses: Responses,
  survey: Survey,
  sha256: string,
): readonly EarlierKeys[] {
  const own = surveyKey(survey);
  return sets
    .filter(({ recipe }) => surveyKey(recipe) === own)
    .map((set) => ({
      isSameFile: set.sha256 === sha256,
      keys: keysOf(responses, set.id),
    }));
}

/** Its questions tell a survey, whatever else stands beside them. */
const surveyKey = ({ layout, wave, columns }: Survey): string =>
  JSON.stringify([
    layout,
    wave,
    ...columns
      .filter(({ role }) => role.kind === 'score' || role.kind === 'comment')
      .map(columnKey)
      .sort(),
  ]);
