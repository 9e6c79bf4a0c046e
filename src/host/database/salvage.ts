import { statSync } from 'node:fs';
import { MAX_ATTACHMENT_BYTES } from '../../shared/model/attachment.ts';
import { MAX_TEXT_BYTES, type ProjectLimits } from '../../shared/model/limits.ts';
import { recordKinds, recordSchemas, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { type Sqlite, isSqliteError, openToFinish } from './sqlite/connection.ts';
import { MAX_SCHEMA_BYTES, expectedSchema, isExpected, readSchema } from './expected-schema.ts';
import { formatOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { upgradeFrom } from './migrations/migration.ts';
import { walkPages } from './sqlite/page-walk.ts';
import { rowMapping, textColumns } from './sqlite/table.ts';
import { tables } from './tables/index.ts';

/** Records that could be read out of a damaged database, by kind and id, and how many there seem to have been. */
export type Salvage = {
  readonly records: { readonly [K in RecordKind]: Map<string, RecordOf<K>> };
  readonly readable: number;
  readonly total: number;
};

/** Reads what can be read from a copy of a damaged file. Only tables that are exactly ours are looked at. */
export function salvage(path: string, limits: ProjectLimits): Salvage {
  const records = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map()]),
  ) as unknown as Salvage['records'];
  let total = 0;
  readDamaged(path, (sqlite) => {
    const usable = usableTables(sqlite);
    const fileBytes = statSync(path).size;
    for (const kind of recordKinds) {
      if (!usable.has(tables[kind].name)) continue;
      total += salvageTable(sqlite, kind, records[kind], { fileBytes, records: limits.records });
    }
  });
  const readable = recordKinds.reduce((sum, kind) => sum + records[kind].size, 0);
  return { records, readable, total: Math.max(total, readable) };
}

/** Goes through the attached files that can be read, one at a time. Whether their bytes are right is for the caller to say. */
export function eachBlob(
  path: string,
  visit: (blob: { readonly sha256: string; readonly mediaType: string; readonly bytes: Uint8Array }) => void,
): void {
  readDamaged(path, (sqlite) => {
    if (!usableTables(sqlite).has('blob')) return;
    const names = sqlite
      .prepare<[], string>('SELECT sha256 FROM blob WHERE octet_length(sha256) = 64')
      .pluck();
    const read = sqlite.prepare<[string], { sha256: string; mediaType: unknown; bytes: unknown }>(
      `SELECT sha256, media_type AS mediaType, bytes FROM blob WHERE sha256 = ?
        AND octet_length(media_type) <= ${MAX_MEDIA_TYPE_BYTES} AND octet_length(bytes) <= ${MAX_ATTACHMENT_BYTES}`,
    );
    const seen = new Set<string>();
    let left = statSync(path).size;
    for (const name of untilDamage(names.iterate())) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const { sha256, mediaType, bytes } of untilDamage(read.iterate(name))) {
        if (!(bytes instanceof Uint8Array) || typeof mediaType !== 'string') continue;
        left -= bytes.byteLength + name.length;
        // More than the file has: its pages lead to each other.
        if (left < 0) return;
        visit({ sha256, mediaType, bytes });
      }
    }
  });
}

/** As the table of blobs says. */
const MAX_MEDIA_TYPE_BYTES = 600;

/** Runs work on a damaged database. Where not even the list of its tables can be read, there is nothing to do. */
function readDamaged(path: string, work: (sqlite: Sqlite) => void): void {
  const pages = walkPages(path);
  let sqlite: Sqlite | undefined;
  try {
    if (!pages.isTree(1, MAX_SCHEMA_BYTES)) return;
    sqlite = openToFinish(path);
    work(sqlite);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
  } finally {
    pages.close();
    sqlite?.close();
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

/** What one table can hold at the most; pages that lead to each other give rows without an end. */
type Most = { readonly fileBytes: number; readonly records: number };

/** No row of a record has fewer bytes: its id alone has 36. */
const LEAST_ROW = 36;

/** Reads from both ends up to the damage; records of an older format become those of today. Answers how many rows there seem to be. */
function salvageTable<K extends RecordKind>(
  sqlite: Sqlite,
  kind: K,
  into: Map<string, RecordOf<K>>,
  most: Most,
): number {
  const version = formatOf(sqlite);
  const { name } = tables[kind];
  const columns = new Set(
    sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name),
  );
  const { columnList, fromRow } = rowMapping(tables[kind], columns);
  const short = textColumns(tables[kind])
    .filter(({ column }) => columns.has(column.slice(1, -1)))
    .map(({ column }) => `coalesce(octet_length(${column}), 0) <= ${MAX_TEXT_BYTES}`);
  let seen = 0;
  for (const direction of ['ASC', 'DESC']) {
    const rows = sqlite
      .prepare<[], readonly unknown[]>(
        `SELECT ${columnList} FROM ${name} NOT INDEXED WHERE ${short.join(' AND ')} ORDER BY rowid ${direction}`,
      )
      .raw();
    const reading = untilDamage(rows.iterate());
    let count = 0;
    let left = most.fileBytes;
    let next = reading.next();
    for (; !next.done && left > 0 && into.size < most.records; next = reading.next()) {
      count += 1;
      left -= lengthOf(next.value);
      const record = upgradeFrom(version, migrations, kind, fromRow(next.value));
      const checked = recordSchemas[kind].safeParse(record);
      // The schema of the kind just gave the record its shape.
      if (checked.success) into.set(checked.data.id, checked.data as RecordOf<K>);
    }
    reading.return('damage');
    seen = Math.max(seen, count);
    // Nothing is wrong with the table: from the other end the same rows would come again.
    if (next.done && next.value === 'end') break;
  }
  return Math.max(seen, countRows(sqlite, name, most), into.size);
}

const lengthOf = (row: readonly unknown[]): number =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), LEAST_ROW);

/** One by one: SQLite counts in one go, and pages that lead to each other have no end. */
function countRows(sqlite: Sqlite, table: string, { fileBytes }: Most): number {
  let count = 0;
  const rows = untilDamage(sqlite.prepare(`SELECT 1 FROM ${table}`).iterate());
  while (!rows.next().done && count * LEAST_ROW <= fileBytes) count += 1;
  rows.return('damage');
  return count;
}

/** The rows before SQLite comes upon a damaged page, and whether it did. */
function* untilDamage<T>(rows: IterableIterator<T>): Generator<T, 'end' | 'damage'> {
  try {
    yield* rows;
    return 'end';
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return 'damage';
  }
}
