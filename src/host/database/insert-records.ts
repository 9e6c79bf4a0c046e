import type { ProjectRecords, RecordKind, RecordOf } from '../../shared/model/records.ts';
import { recordKinds, recordSchemas } from '../../shared/model/records.ts';
import { mappingOf } from './record-store.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { createRowWriter } from './sqlite/row-writer.ts';
import { tables } from './tables/index.ts';

/**
 * Writes all records into a database that has none yet, and nothing else: no cache, no change set. The full text index is
 * filled once the project is open. What is not in `checked` goes through its schema first; one that breaks it is a bug.
 */
export function insertRecords(sqlite: Sqlite, records: ProjectRecords, checked: ReadonlySet<object>): void {
  for (const kind of recordKinds) insertKind(sqlite, kind, records[kind].values(), checked);
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
