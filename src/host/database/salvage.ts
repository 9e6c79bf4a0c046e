import { recordKinds, recordSchemas, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { type Sqlite, isSqliteError, openToFinish } from './sqlite/connection.ts';
import { expectedSchema, isExpected, readSchema } from './expected-schema.ts';
import { formatOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { upgradeFrom } from './migrations/migration.ts';
import { rowMapping } from './sqlite/table.ts';
import { tables } from './tables/index.ts';

/** Records that could be read out of a damaged database, by kind and id, and how many there seem to have been. */
export type Salvage = {
  readonly records: { readonly [K in RecordKind]: Map<string, RecordOf<K>> };
  readonly readable: number;
  readonly total: number;
};

/** Reads what can be read from a copy of a damaged file. Only tables that are exactly ours are looked at. */
export function salvage(path: string): Salvage {
  const records = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map()]),
  ) as unknown as Salvage['records'];
  let total = 0;
  let sqlite: Sqlite | undefined;
  try {
    sqlite = openToFinish(path);
    const usable = usableTables(sqlite);
    for (const kind of recordKinds) {
      if (usable.has(tables[kind].name)) total += salvageTable(sqlite, kind, records[kind]);
    }
  } catch (error) {
    // Where not even the list of tables can be read there is nothing to salvage.
    if (!isSqliteError(error)) throw error;
  } finally {
    sqlite?.close();
  }
  const readable = recordKinds.reduce((sum, kind) => sum + records[kind].size, 0);
  return { records, readable, total: Math.max(total, readable) };
}

/** Goes through the attached files that can be read, one at a time. Whether their bytes are right is for the caller to say. */
export function eachBlob(
  path: string,
  visit: (blob: { readonly sha256: string; readonly mediaType: string; readonly bytes: Uint8Array }) => void,
): void {
  const sqlite = openToFinish(path);
  try {
    if (!usableTables(sqlite).has('blob')) return;
    const names = sqlite.prepare<[], string>('SELECT sha256 FROM blob').pluck();
    const read = sqlite.prepare<[string], { sha256: string; mediaType: string; bytes: unknown }>(
      'SELECT sha256, media_type AS mediaType, bytes FROM blob WHERE sha256 = ?',
    );
    for (const name of untilDamage(names.iterate())) {
      for (const { sha256, mediaType, bytes } of untilDamage(read.iterate(name))) {
        if (bytes instanceof Uint8Array) visit({ sha256, mediaType, bytes });
      }
    }
  } catch (error) {
    if (!isSqliteError(error)) throw error;
  } finally {
    sqlite.close();
  }
}

function usableTables(sqlite: Sqlite): ReadonlySet<string> {
  const version = formatOf(sqlite);
  if (!migrations.some((migration) => migration.version === version)) return new Set();
  const expected = expectedSchema(version, migrations);
  const found = readSchema(sqlite).filter(
    (entry) => entry.type === 'table' && isExpected(entry, expected.get(entry.name)),
  );
  return new Set(found.map((entry) => entry.name));
}

/** Reads from both ends up to the damage; records of an older format become those of today. Answers how many rows there seem to be. */
function salvageTable<K extends RecordKind>(sqlite: Sqlite, kind: K, into: Map<string, RecordOf<K>>): number {
  const version = formatOf(sqlite);
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  const { columnList, fromRow } = rowMapping(tables[kind], new Set(columns.all(tables[kind].name)));
  let seen = 0;
  for (const direction of ['ASC', 'DESC']) {
    const rows = sqlite
      .prepare<[], readonly unknown[]>(
        `SELECT ${columnList} FROM ${tables[kind].name} NOT INDEXED ORDER BY rowid ${direction}`,
      )
      .raw();
    let count = 0;
    for (const row of untilDamage(rows.iterate())) {
      count += 1;
      const record = upgradeFrom(version, migrations, kind, fromRow(row));
      const checked = recordSchemas[kind].safeParse(record);
      // The schema of the kind just gave the record its shape.
      if (checked.success) into.set(checked.data.id, record as RecordOf<K>);
    }
    seen = Math.max(seen, count);
  }
  const indexed = sqlite.prepare<[], number>(`SELECT count(*) FROM ${tables[kind].name}`).pluck();
  const [counted = 0] = untilDamage(indexed.iterate());
  return Math.max(seen, counted, into.size);
}

/** The rows before SQLite comes upon a damaged page. */
function* untilDamage<T>(rows: IterableIterator<T>): Generator<T> {
  try {
    yield* rows;
  } catch (error) {
    if (!isSqliteError(error)) throw error;
  }
}
