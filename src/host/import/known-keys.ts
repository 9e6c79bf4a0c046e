import { columnKey } from '../../shared/model/column-name.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { Responses } from '../database/responses/store.ts';
import { unpackNumbers } from '../database/responses/values.ts';
import type { KnownKeys } from './row-keys.ts';

/** What a survey and its run are known by. */
type Survey = Pick<Recipe, 'layout' | 'wave' | 'columns'>;

/** The keys of rows that earlier imports of the same survey and wave have. Their ids may be those of other rows elsewhere. */
export function knownKeys(sets: readonly ResponseSet[], responses: Responses, survey: Survey): KnownKeys {
  const own = surveyKey(survey);
  return sets
    .filter(({ recipe }) => surveyKey(recipe) === own)
    .flatMap(({ id }) =>
      responses.parts(id, 'key:0').flatMap(({ part, rows }) => {
        const half = (field: 'key:0' | 'key:1'): Int32Array | undefined => {
          const bytes = responses.bytes(id, field, part);
          return bytes && unpackNumbers(bytes, rows);
        };
        const [first, second] = [half('key:0'), half('key:1')];
        return first && second ? [{ first, second }] : [];
      }),
    );
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
