import type { Id } from '../model/fields.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../model/records.ts';
import { carrierOf } from './carriers.ts';

/** Kinds of which each record is on one map. */
const onMaps = ['stage', 'step', 'lane', 'card', 'connection', 'emotionPoint'] as const;
/** Kinds that hang on parts of a map. */
const hanging = ['evidenceLink', 'personaLink', 'tagLink', 'attachment', 'comment'] as const;

/** The records of one map with what hangs on its parts. What belongs to no map, such as personas and evidence, is all there. */
export function recordsOfMap(records: ProjectRecords, mapId: Id): ProjectRecords {
  const own = new Set<string>([mapId]);
  const kept: Partial<Record<RecordKind, ReadonlyMap<string, unknown>>> = {
    map: select(records, 'map', ({ id }) => id === mapId),
  };
  for (const kind of onMaps) {
    kept[kind] = select(records, kind, (record) => record.mapId === mapId);
    for (const id of kept[kind].keys()) own.add(id);
  }
  for (const kind of hanging)
    kept[kind] = select(records, kind, (record) => own.has(carrierOf(kind, record)?.id ?? ''));
  return { ...records, ...kept } as ProjectRecords;
}

const select = <K extends RecordKind>(
  records: ProjectRecords,
  kind: K,
  isWanted: (record: RecordOf<K>) => boolean,
): ReadonlyMap<string, RecordOf<K>> =>
  new Map([...(records[kind] as ReadonlyMap<string, RecordOf<K>>)].filter(([, record]) => isWanted(record)));
