import { byOrder } from '../../model/order.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../../model/records.ts';
import { plainName } from './names.ts';
import { type OriginOf, pairMaps } from './pair-maps.ts';
import { pairByKey, pairByNearName, pairByOrigin, type Pairing } from './pairing.ts';

type NameOf = { readonly [K in RecordKind]?: (record: RecordOf<K>) => string };

/** What records that are on no map are called. */
const names: NameOf = {
  persona: ({ name }) => name,
  tag: ({ name }) => name,
  participant: ({ code }) => code,
  source: ({ title }) => title,
  evidence: ({ kind, title, text }) => `${kind} ${title.trim() || text}`,
  responseSet: ({ name }) => name,
  view: ({ name }) => name,
  preset: ({ name }) => name,
};
const named = Object.keys(names) as readonly (keyof typeof names)[];

/** Pairs the records of two projects that were not made from each other: maps with their parts, and what is on no map, by name. */
export function pairProjects(
  before: ProjectRecords,
  after: ProjectRecords,
  pairing: Pairing,
  originOf: OriginOf,
): void {
  const [was] = before.project.keys();
  const [is] = after.project.keys();
  if (was !== undefined && is !== undefined) pairing.pair(was, is, 'place');
  for (const kind of named) {
    const sides = { before: listOf(kind, before, originOf), after: listOf(kind, after, originOf) };
    pairByOrigin(sides, pairing);
    pairByKey(sides, pairing, 'name', ({ name }) => name || null);
  }
  const maps = { before: mapsOf(before, originOf), after: mapsOf(after, originOf) };
  pairByOrigin(maps, pairing);
  pairByKey(maps, pairing, 'name', ({ name }) => name || null);
  pairByNearName(maps, pairing, () => '');
  for (const { id } of maps.before) {
    const mapId = pairing.afterOf(id);
    if (mapId !== undefined)
      pairMaps({ records: before, mapId: id }, { records: after, mapId }, pairing, originOf);
  }
}

const listOf = <K extends keyof typeof names>(kind: K, records: ProjectRecords, originOf: OriginOf) =>
  Array.from((records[kind] as ReadonlyMap<string, RecordOf<K>>).values(), (record) => ({
    id: record.id,
    name: plainName(names[kind]?.(record) ?? ''),
    origin: originOf(record),
  }));

const mapsOf = ({ map }: ProjectRecords, originOf: OriginOf) =>
  [...map.values()]
    .sort(byOrder)
    .map((one) => ({ id: one.id, name: plainName(one.name), origin: originOf(one) }));
