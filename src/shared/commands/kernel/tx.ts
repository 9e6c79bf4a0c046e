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

/**
 * The content of imported answers, as far as commands need it: rows are no records. What is written here is not noted in the
 * change set, and no undo brings back what was there.
 */
export type AnswerContent = {
  /** What the file has for the person who gave each of some rows; empty where it has nothing of the kind. */
  respondents(setId: Id, rows: readonly number[]): readonly string[];
  /** The rows that a person of this code gave. Null where they cannot be read. */
  rowsOf(setId: Id, code: string): readonly number[] | null;
  /** The comments of each of some rows. */
  comments(setId: Id, rows: readonly number[]): readonly (readonly string[])[];
  /** Takes everything out of rows but their place. False where they cannot be read. */
  erase(setId: Id, rows: readonly number[]): boolean;
  /** Changes the texts of rows. False where they cannot be read. */
  rewrite(setId: Id, rows: readonly number[], change: (text: string, row: number) => string): boolean;
};

/** What a command works on: one transaction. Every write is noted in the change set. */
export type Tx = ReadTx & {
  insert<K extends RecordKind>(kind: K, record: RecordOf<K>): void;
  /** Writes the fields given; a patch that changes nothing leaves no trace. */
  update<K extends RecordKind>(kind: K, id: Id, patch: Partial<RecordOf<K>>): void;
  remove(kind: RecordKind, id: Id): void;
  newId(): Id;
  /** Left out where no answers are stored. */
  readonly answers?: AnswerContent;
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
