import { BLANK } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import type { LoadedSet } from './loaded-set.ts';

/** The places that questions of a set have of their own and that are there. */
export function ownPlaces(
  store: AnswerStore,
  { set, columns, scores, present }: LoadedSet,
): readonly { readonly number: number; readonly isAnswered: (row: number) => boolean }[] {
  return columns.placed.flatMap((column) => {
    const place = set.recipe.columns[column]?.place;
    const number = place ? store.numberOf(place.id) : 0;
    if (store.orderOf(number) < 0) return [];
    const values = scores.get(column);
    const flags = present.get(column);
    return [
      {
        number,
        isAnswered: (row: number) => (values ? (values[row] ?? BLANK) !== BLANK : flags?.[row] === 1),
      },
    ];
  });
}
