import { createPlaceRow, type PlaceRow } from '../../shared/feedback/rows/place-row.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import type { ImportChoices } from '../../shared/protocol/import-api.ts';

/** Where rows go by the choices of an import. */
export type Placer = {
  /** What stored rows name, each place once. */
  readonly places: readonly NamedPlace[];
  /** The first rule that fits a row; -1 where none does. */
  readonly ruleOf: PlaceRow;
  /** Where a rule places a row: from 1, into `places`; 0: not placed. */
  readonly placeOf: (rule: number) => number;
  /** All places of a row: those of its answered questions that have their own, and that of the rules for the others. */
  readonly placesOf: (placed: number, answered: () => readonly number[]) => readonly NamedPlace[];
};

export function createPlacer({ rules, columns }: Pick<ImportChoices, 'rules' | 'columns'>): Placer {
  const places = [
    ...new Map(rules.flatMap(({ place }) => (place ? [[place.id, place] as const] : []))).values(),
  ];
  const numbers = rules.map(({ place }) => places.findIndex(({ id }) => id === place?.id) + 1);
  const ruleOf = createPlaceRow(rules, columns);
  // The same lists for all rows.
  const lists = [[], ...places.map((place) => [place])];
  const hasOwn = columns.some(({ place }) => place !== null);
  return {
    places,
    ruleOf: rules.length === 0 ? () => -1 : ruleOf,
    placeOf: (rule) => numbers[rule] ?? 0,
    placesOf: (placed, answered) => {
      if (!hasOwn) return lists[placed] ?? [];
      const byRule = places[placed - 1];
      const own = new Map<string, NamedPlace>();
      for (const column of answered()) {
        const place = columns[column]?.place ?? byRule;
        if (place) own.set(place.id, place);
      }
      return [...own.values()];
    },
  };
}
