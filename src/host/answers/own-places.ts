import type { AnswerStore } from './answer-store.ts';
import type { Bits } from './bits.ts';
import type { LoadedSet } from './loaded-set.ts';

/** The places that questions of a set have of their own and that are there, with the rows that answer each. */
export function ownPlaces(
  store: AnswerStore,
  { set, answered }: LoadedSet,
): readonly { readonly number: number; readonly answered: Bits }[] {
  return [...answered].flatMap(([column, rows]) => {
    const place = set.recipe.columns[column]?.place;
    const number = place ? store.numberOf(place.id) : 0;
    return store.orderOf(number) < 0 ? [] : [{ number, answered: rows }];
  });
}
