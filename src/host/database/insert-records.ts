import type { ProjectRecords, RecordKind, RecordOf } from '../../shared/model/records.ts';
import { recordKinds, recordSchemas } from '../../shared/model/records.ts';
import { mappingOf } from './record-store.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { createRowWriter } from './sqlite/row-writer.ts';
import { quote } from './sqlite/table.ts';
import { tables } from './tables/index.ts';

/**
 * Writes all records into a database that has none yet, and nothing else: no cache, no change set. The full text index is
 * filled once the project is open. What is not in `checked` goes through its schema first; one that breaks it is a bug.
 */
export function insertRecords(sqlite: Sqlite, records: ProjectRecords, checked: ReadonlySet<object>): void {
  for (const kind of recordKinds) {
    const insert = (): void => insertKind(sqlite, kind, records[kind].values(), checked);
    if (records[kind].size > MANY) withoutIndexes(sqlite, tables[kind].name, insert);
    else insert();
  }
}

/** From here on, making an index of all rows at once costs less than finding the place of each. */
const MANY = 10_000;

/** Indexes that SQLite makes for keys stay; those of the schema are made again afterwards as they were. */
function withoutIndexes(sqlite: Sqlite, table: string, insert: () => void): void {
  const indexes = sqlite
    .prepare<[string], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .all(table);
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${quote(name)}`);
  insert();
  for (const { sql } of indexes) sqlite.exec(sql);
}

function insertKind<K extends RecordKind>(
  sqlite: Sqlite,
  kind: K,
  records: Iterable<RecordOf<K>>,
  checked: ReadonlySet<object>,
): void {
  const { columnList, fields, toRow } = mappingOf(kind);
  const writer = createRowWriter(
    sqlite,
    fields.length,
    (values) => `INSERT INTO ${tables[kind].name} (${columnList}) ${values}`,
  );
  for (const record of records) {
    if (!checked.has(record)) recordSchemas[kind].parse(record);
    writer.add(toRow(record));
  }
  writer.end();
}
