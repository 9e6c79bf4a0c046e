import type { ProjectRecords, RecordKind } from '../model/records.ts';
import { type AllDifferences, allDifferences, type Told } from './all-differences.ts';
import { comparisonsByMap, kindsOfMaps } from './by-map.ts';
import type { Comparison, Difference } from './comparison.ts';
import { type OriginOf, originIn } from './pair/pair-maps.ts';
import { pairProjects } from './pair/pair-projects.ts';
import { createPairing, type PairedBy } from './pair/pairing.ts';
import { renameIds } from './pair/rename-ids.ts';
import { addCounts, countsOf, noCounts } from './counts.ts';

/**
 * What differs between two states, by map and stage. Two states of one project have their records by the same ids; of two
 * different projects they are found by name, see `pairProjects`.
 */
export function compareProjects(
  before: ProjectRecords,
  after: ProjectRecords,
  originOf: OriginOf = originIn,
  told: Told = {},
): Comparison {
  if (isOneProject(before, after)) return comparisonOf(before, after, new Map(), told);
  const pairing = createPairing();
  pairProjects(before, after, pairing, originOf);
  return comparisonOf(renameIds(before, pairing.ids), after, pairing.by, told);
}

/** Whether these are two states of the same project. */
export const isOneProject = (before: ProjectRecords, after: ProjectRecords): boolean =>
  [...before.project.keys()].every((id) => after.project.has(id));

/** What differs between two states whose ids were made one: `pairs` says how. */
export function comparisonOf(
  before: ProjectRecords,
  after: ProjectRecords,
  pairs: ReadonlyMap<string, PairedBy>,
  told: Told = {},
): Comparison {
  const all = allDifferences(before, after, told);
  const maps = comparisonsByMap(all, before, after);
  const rest = restOf(all);
  const counts = [noCounts, ...maps.map((map) => map.counts), countsOf(rest)].reduce(addCounts);
  return { before, after, between: told.between ?? 'states', maps, rest, pairs, counts };
}

const ofMaps = new Set<RecordKind>(kindsOfMaps);

const restOf = (all: AllDifferences): readonly Difference[] =>
  [...all].flatMap(([kind, differences]) => (ofMaps.has(kind) ? [] : [...differences.values()]));

/** Whether two states say the same. */
export const isSame = ({ counts }: Comparison): boolean => counts.all === 0;
