import { recordKinds, type ProjectRecords, type RecordKind, type RecordOf } from './records.ts';

/** All records of a project as lists, as a snapshot holds them. */
export type RecordLists = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

/** The records of a snapshot by kind and id. */
export function recordsById(lists: RecordLists): ProjectRecords {
  const maps = recordKinds.map(
    (kind) => [kind, new Map(lists[kind].map((record) => [record.id, record]))] as const,
  );
  // Each list holds the records of its own kind, as the snapshot's type says.
  return Object.fromEntries(maps) as unknown as ProjectRecords;
}
