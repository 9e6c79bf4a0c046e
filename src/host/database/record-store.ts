import { newFields } from '../../shared/changes/new-fields.ts';
import type { Where } from '../../shared/commands/kernel/tx.ts';
import type { RecordKind, RecordOf } from '../../shared/model/records.ts';
import type { Sqlite, Statement } from './sqlite/connection.ts';
import { countRecords } from './count-records.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { createRecordCache } from './record-cache.ts';
import { type RowMapping, type SqlValue, quote, rowMapping, snakeCase } from './sqlite/table.ts';
import { tables } from './tables/index.ts';

/** Reads and writes records by their tables, with statements that are prepared once. Knows no transactions. */
export type RecordStore = {
  readonly get: <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | undefined;
  readonly list: <K extends RecordKind>(kind: K, where: Where<K>) => readonly RecordOf<K>[];
  readonly insert: <K extends RecordKind>(kind: K, record: RecordOf<K>) => void;
  /** Writes the fields in which the two differ. */
  readonly update: <K extends RecordKind>(kind: K, before: RecordOf<K>, after: RecordOf<K>) => void;
  readonly remove: <K extends RecordKind>(kind: K, record: RecordOf<K>) => void;
  /** Takes more evidence into the full text index, about so many bytes of text; true once all of it is there. */
  readonly indexEvidence: (bytes: number) => boolean;
  /** Makes the full text index anew, in the running transaction. */
  readonly reindexEvidence: () => void;
  /** How many records of all kinds there are. */
  readonly count: () => number;
  /** Call after a commit. */
  readonly settle: () => void;
  /** Call after a rollback. */
  readonly forget: () => void;
};

export function createRecordStore(sqlite: Sqlite): RecordStore {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql);
    if (statement.reader) statement.raw();
    statements.set(sql, statement);
    return statement;
  };
  const evidenceIndex = createEvidenceIndex(sqlite);
  const cache = createRecordCache();
  /** Counted on the first call, and kept from then on. */
  let total: number | undefined;
  let settledTotal: number | undefined;
  const counted = (more: number): void => {
    if (total !== undefined) total += more;
  };

  const get: RecordStore['get'] = (kind, id) => {
    const remembered = cache.get(kind, id);
    if (remembered) return remembered;
    const mapping = mappingOf(kind);
    const row = prepared(`SELECT ${mapping.columnList} FROM ${tables[kind].name} WHERE id = ?`).get(id);
    if (row === undefined) return undefined;
    const record = mapping.fromRow(row as readonly unknown[]);
    cache.remember(kind, record);
    return record;
  };
  const listAll = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] => {
    const { columnList, fromRow } = mappingOf(kind);
    const rows = prepared(`SELECT ${columnList} FROM ${tables[kind].name} ORDER BY ${orderOf(kind)}`).all();
    return rows.map((row) => {
      const record = fromRow(row as readonly unknown[]);
      cache.remember(kind, record);
      return record;
    });
  };
  return {
    get,
    list: (kind, where) => {
      const given = Object.entries(where);
      if (given.length === 0) return listAll(kind);
      const { toValue } = mappingOf(kind);
      // Only ids are read, from the index alone; the records are mostly remembered.
      const rows = prepared(
        listSql(
          kind,
          given.map(([field]) => field),
        ),
      ).all(...given.map(([field, value]) => toValue(field, value)));
      return rows.flatMap((row) => get(kind, String((row as readonly unknown[])[0])) ?? []);
    },
    insert: (kind, record) => {
      const mapping = mappingOf(kind);
      const marks = mapping.fields.map(() => '?').join(', ');
      prepared(`INSERT INTO ${tables[kind].name} (${mapping.columnList}) VALUES (${marks})`).run(
        ...mapping.toRow(record),
      );
      cache.write(kind, record.id, record);
      counted(1);
      if (isEvidence(kind, record)) evidenceIndex.add(record);
    },
    update: (kind, before, after) => {
      const mapping = mappingOf(kind);
      const changed = changedFields(mapping, before, after);
      if (changed.length === 0) return;
      // The index forgets a row by its old words, so it has to be updated before they are gone.
      if (isEvidence(kind, before)) evidenceIndex.remove(before);
      prepared(updateSql(kind, changed)).run(...changed.map(([, value]) => value), before.id);
      cache.write(kind, after.id, after);
      if (isEvidence(kind, after)) evidenceIndex.add(after);
    },
    remove: (kind, record) => {
      if (isEvidence(kind, record)) evidenceIndex.remove(record);
      prepared(`DELETE FROM ${tables[kind].name} WHERE id = ?`).run(record.id);
      cache.write(kind, record.id, null);
      counted(-1);
    },
    indexEvidence: evidenceIndex.catchUp,
    reindexEvidence: evidenceIndex.rebuild,
    count: () => (total ??= countRecords(sqlite)),
    settle: () => {
      cache.settle();
      settledTotal = total;
    },
    forget: () => {
      cache.forget();
      total = settledTotal;
    },
  };
}

const mappings = new Map<RecordKind, unknown>();

/** The mapping of a kind's table, made once. */
export function mappingOf<K extends RecordKind>(kind: K): RowMapping<K> {
  const known = mappings.get(kind);
  if (known) return known as RowMapping<K>;
  const mapping = rowMapping(tables[kind]);
  mappings.set(kind, mapping);
  return mapping;
}

/** The statement behind `list` with conditions; exported for the test that every use of it has an index. */
export function listSql(kind: RecordKind, fields: readonly string[]): string {
  const conditions = fields.map((field) => `${quote(snakeCase(field))} IS ?`).join(' AND ');
  return `SELECT id FROM ${tables[kind].name} WHERE ${conditions} ORDER BY ${orderOf(kind)}`;
}

/** Statements that set fields, by kind and fields: an edit of a thousand cards needs the same one each time. */
const updates = new Map<string, string>();

function updateSql(kind: RecordKind, changed: readonly (readonly [string, SqlValue])[]): string {
  const key = `${kind} ${changed.map(([field]) => field).join(' ')}`;
  const known = updates.get(key);
  if (known !== undefined) return known;
  const settings = changed.map(([field]) => `${quote(snakeCase(field))} = ?`).join(', ');
  const sql = `UPDATE ${tables[kind].name} SET ${settings} WHERE id = ?`;
  updates.set(key, sql);
  return sql;
}

const orderOf = (kind: RecordKind): string =>
  mappingOf(kind).fields.includes('order') ? '"order", id' : 'id';

const changedFields = <K extends RecordKind>(
  mapping: RowMapping<K>,
  before: RecordOf<K>,
  after: RecordOf<K>,
): readonly (readonly [string, SqlValue])[] =>
  Object.entries(newFields(before, after)).map(([field, value]) => [field, mapping.toValue(field, value)]);

const isEvidence = (kind: RecordKind, record: RecordOf<RecordKind>): record is RecordOf<'evidence'> =>
  kind === 'evidence' && 'confidentiality' in record;
