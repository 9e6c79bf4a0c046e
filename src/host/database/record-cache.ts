import { recordKinds, type RecordKind, type RecordOf } from '../../shared/model/records.ts';

/** Records as they were read or written last, by kind and id. Reading a cell of many cards costs little that way. */
export type RecordCache = {
  readonly get: <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | undefined;
  /** After a record was read. */
  readonly remember: <K extends RecordKind>(kind: K, record: RecordOf<K>) => void;
  /** After a record was written in the running transaction; null: removed. */
  readonly write: <K extends RecordKind>(kind: K, id: string, record: RecordOf<K> | null) => void;
  /** The transaction holds. */
  readonly settle: () => void;
  /** The transaction was rolled back: what was written in it is read again when it is needed. */
  readonly forget: () => void;
};

export function createRecordCache(): RecordCache {
  const byKind = Object.fromEntries(recordKinds.map((kind) => [kind, new Map()])) as {
    readonly [K in RecordKind]: Map<string, RecordOf<K>>;
  };
  const table = <K extends RecordKind>(kind: K): Map<string, RecordOf<K>> => byKind[kind];
  let written: (readonly [RecordKind, string])[] = [];
  return {
    get: (kind, id) => table(kind).get(id),
    remember: (kind, record) => void table(kind).set(record.id, record),
    write: (kind, id, record) => {
      written.push([kind, id]);
      if (record) table(kind).set(id, record);
      else table(kind).delete(id);
    },
    settle: () => {
      written = [];
    },
    forget: () => {
      for (const [kind, id] of written) table(kind).delete(id);
      written = [];
    },
  };
}
