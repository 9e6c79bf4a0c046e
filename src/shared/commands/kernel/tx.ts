import type { Id } from '../../model/fields.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';

/** Equality on columns that have an index; see docs/file-format.md for which. */
export type Where<K extends RecordKind> = Partial<RecordOf<K>>;

/** Reads records as they are inside the running transaction. */
export type ReadTx = {
  get<K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined;
  /** All records that match; by order key where the kind has one, then by id. */
  list<K extends RecordKind>(kind: K, where: Where<K>): readonly RecordOf<K>[];
};

/** Records by the value of one field: `tx.list` of a transaction, or an index of a window's records. */
export type ListBy = <K extends RecordKind, F extends keyof RecordOf<K> & string>(
  kind: K,
  field: F,
  value: RecordOf<K>[F],
) => readonly RecordOf<K>[];

/** What a command works on: one transaction. Every write is noted in the change set. */
export type Tx = ReadTx & {
  insert<K extends RecordKind>(kind: K, record: RecordOf<K>): void;
  /** Writes the fields given; a patch that changes nothing leaves no trace. */
  update<K extends RecordKind>(kind: K, id: Id, patch: Partial<RecordOf<K>>): void;
  remove(kind: RecordKind, id: Id): void;
  newId(): Id;
  /** The time of the command, ISO 8601 in UTC. */
  readonly now: string;
  /** Who gives the command, as set on this computer. */
  readonly author: string;
};

/** A record that is known to exist, because the command's references were checked. Its absence is a bug. */
export function need<K extends RecordKind>(tx: ReadTx, kind: K, id: Id): RecordOf<K> {
  const record = tx.get(kind, id);
  if (!record) throw new Error(`No ${kind} ${id}`);
  return record;
}

/** Reads by one field through a transaction. */
export const listIn =
  (tx: ReadTx): ListBy =>
  <K extends RecordKind, F extends keyof RecordOf<K> & string>(kind: K, field: F, value: RecordOf<K>[F]) => {
    // A field of the record with a value of that field: TypeScript forgets it in a computed key.
    const where = { [field]: value } as unknown as Where<K>;
    return tx.list(kind, where);
  };
