import { type ProjectRecords, type RecordKind, recordKinds } from '../model/records.ts';
import { type AllDifferences, allDifferences } from './all-differences.ts';
import { comparisonsByMap, kindsOfMaps } from './by-map.ts';
import type { Comparison, Difference, PairedBy } from './comparison.ts';
import { addCounts, countsOf, noCounts } from './counts.ts';

/** What differs between two states of a project, by map and stage. Records are the same by their ids. */
export const compareProjects = (before: ProjectRecords, after: ProjectRecords): Comparison =>
  comparisonOf(before, after, new Map());

/** The same of states whose ids were made one: `pairs` says how. */
export function comparisonOf(
  before: ProjectRecords,
  after: ProjectRecords,
  pairs: ReadonlyMap<string, PairedBy>,
  kinds: readonly RecordKind[] = recordKinds,
): Comparison {
  const all = allDifferences(before, after, kinds);
  const maps = comparisonsByMap(all, before, after);
  const rest = restOf(all);
  const counts = [noCounts, ...maps.map((map) => map.counts), countsOf(rest)].reduce(addCounts);
  return { before, after, maps, rest, pairs, counts };
}

const ofMaps = new Set<RecordKind>(kindsOfMaps);

const restOf = (all: AllDifferences): readonly Difference[] =>
  [...all].flatMap(([kind, differences]) => (ofMaps.has(kind) ? [] : [...differences.values()]));

/** Whether two states say the same. */
export const isSame = ({ counts }: Comparison): boolean => counts.all === 0;
