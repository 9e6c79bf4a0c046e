import type { Id } from '../model/fields.ts';
import type { ProjectRecords, RecordKind } from '../model/records.ts';
import { comparisonOf } from './compare-projects.ts';
import type { Comparison } from './comparison.ts';
import { type OriginOf, originIn, pairMaps } from './pair/pair-maps.ts';
import { createPairing } from './pair/pairing.ts';
import { renameIds } from './pair/rename-ids.ts';
import { recordsOfMap } from './records-of-map.ts';

/** What is told of two maps: personas and evidence belong to both, and comments are not copied with a map. */
const kinds: readonly RecordKind[] = [
  ...(['map', 'stage', 'step', 'lane', 'card', 'connection', 'emotionPoint'] as const),
  ...(['personaLink', 'tagLink', 'attachment'] as const),
];
/** What every two maps of a project differ in. */
const ownOfMaps = new Set(['name', 'state']);

/**
 * What differs between two maps of one project, as the current and the future state: the first is before. Their parts are the same
 * by what they were copied from, else by name, see `pairMaps`; `pairs` of the result says how each was found. That two maps
 * have other names and states is no difference.
 */
export function compareMaps(
  records: ProjectRecords,
  beforeMapId: Id,
  afterMapId: Id,
  originOf: OriginOf = originIn,
): Comparison {
  const before = { records: recordsOfMap(records, beforeMapId), mapId: beforeMapId };
  const after = { records: recordsOfMap(records, afterMapId), mapId: afterMapId };
  const pairing = createPairing();
  if (beforeMapId !== afterMapId) pairMaps(before, after, pairing, originOf);
  const ids = new Map(pairing.ids).set(beforeMapId, afterMapId);
  // What should become of a journey has no evidence yet: that it has none is no difference.
  const told: readonly RecordKind[] = isPlan(records, afterMapId) ? kinds : [...kinds, 'evidenceLink'];
  return comparisonOf(renameIds(before.records, ids, told), after.records, pairing.by, {
    between: 'maps',
    kinds: told,
    isTold: (kind, field) => kind !== 'map' || !ownOfMaps.has(field),
  });
}

const isPlan = ({ map }: ProjectRecords, mapId: Id): boolean => map.get(mapId)?.state === 'future';
