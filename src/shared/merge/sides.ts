import type { Id } from '../model/fields.ts';
import type { ProjectRecords, RecordKind } from '../model/records.ts';

/** The two copies that are merged. `mine` is the one that the result is written into. */
export type Side = 'mine' | 'theirs';

export const otherSide = (side: Side): Side => (side === 'mine' ? 'theirs' : 'mine');

/** A record of any kind by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Records of any kind by kind and id. */
export type Tables = Readonly<Record<RecordKind, ReadonlyMap<Id, Fields>>>;

/** The same, being written. */
export type OpenTables = Readonly<Record<RecordKind, Map<Id, Fields>>>;

/** A record by name: what lists of changes and conflicts speak of. */
export type RecordName = { readonly kind: RecordKind; readonly id: Id };

export const tablesOf = (records: ProjectRecords): Tables => records;

/** Each table holds the records of its own kind, as whoever filled it has seen to. */
export const recordsOf = (tables: Tables): ProjectRecords => tables as unknown as ProjectRecords;

/** The three states of a merge. No base: nobody knows which of the two changed what. */
export type Three = {
  readonly base: Tables | null;
  readonly mine: Tables;
  readonly theirs: Tables;
};
