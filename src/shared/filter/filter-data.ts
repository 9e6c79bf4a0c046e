import type { ProjectRecords } from '../model/records.ts';
import type { FilterData } from '../model/view.ts';
import { type CardFilter, type Facet, facets } from './card-filter.ts';

/** A filter as a saved view holds it: facets without a value are left out, values are sorted. */
export const filterToData = (filter: CardFilter): FilterData =>
  Object.fromEntries(
    facets.flatMap((facet) => {
      const values = [...(filter[facet] ?? [])].sort();
      return values.length === 0 ? [] : [[facet, values]];
    }),
  );

/** Facets whose values are ids of records. */
const tableOf = { persona: 'persona', tag: 'tag', lane: 'lane' } as const satisfies Partial<
  Record<Facet, keyof ProjectRecords>
>;
/** What a saved view can name that may be gone. */
export type NamedFacet = keyof typeof tableOf;
const named = Object.keys(tableOf) as readonly NamedFacet[];

/** A saved view's filter by what is still there, and of which kinds something that it names is gone. */
export type OpenedFilter = { readonly filter: CardFilter; readonly gone: readonly NamedFacet[] };

/** Reads a saved view: the filter by what is there, and what is not. */
export function openFilter(data: FilterData, records: Pick<ProjectRecords, NamedFacet>): OpenedFilter {
  const isThere = (facet: Facet, value: string): boolean => {
    const table = named.find((one) => one === facet);
    return table === undefined || records[tableOf[table]].has(value);
  };
  const filter = Object.fromEntries(
    facets.flatMap((facet) => {
      const values = (data[facet] ?? []).filter((value) => isThere(facet, value));
      return values.length === 0 ? [] : [[facet, new Set(values)]];
    }),
  );
  return { filter, gone: named.filter((facet) => data[facet]?.some((value) => !isThere(facet, value))) };
}

/** Whether two filters choose the same. */
export const isSameFilter = (a: CardFilter, b: CardFilter): boolean =>
  JSON.stringify(filterToData(a)) === JSON.stringify(filterToData(b));
