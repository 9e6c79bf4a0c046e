import { statSync } from 'node:fs';
import { MAX_ATTACHMENT_BYTES } from '../../shared/model/attachment.ts';
import { mostTextBytes, type ProjectLimits } from '../../shared/model/limits.ts';
import { recordKinds, recordSchemas, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import type { ReadableRecords } from './check-rows.ts';
import { type Sqlite, isSqliteError, openToFinish } from './sqlite/connection.ts';
import { MAX_SCHEMA_BYTES, expectedSchema, isExpected, readSchema } from './expected-schema.ts';
import { formatOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { upgradeFrom } from './migrations/migration.ts';
import { walkPages } from './sqlite/page-walk.ts';
import { type ForgottenRecord, isForgottenKind, isForgottenPart } from './forgotten-records.ts';
import { isResponseField } from './responses/fields.ts';
import type { ForgottenAnswer } from './responses/forgotten.ts';
import type { ResponsePart } from './responses/store.ts';
import { MAX_PART_BYTES, PART_ROWS } from './responses/values.ts';
import { quote, rowMapping, snakeCase, textColumns } from './sqlite/table.ts';
import { tables } from './tables/index.ts';

/** Records that could be read out of a damaged database, by kind and id, and how many there seem to have been. */
export type Salvage = ReadableRecords & {
  readonly records: { readonly [K in RecordKind]: Map<string, RecordOf<K>> };
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
    // What is too long is read as nothing rather than passed over: SQLite would look for the next that fits without an end
    // where pages lead to each other.
    const names = sqlite
      .prepare<[], string | null>('SELECT CASE octet_length(sha256) WHEN 64 THEN sha256 END FROM blob')
      .pluck();
    const read = sqlite.prepare<[string], { mediaType: unknown; bytes: unknown }>(
      `SELECT CASE WHEN octet_length(media_type) <= ${MAX_MEDIA_TYPE_BYTES} THEN media_type END AS mediaType,
        CASE WHEN octet_length(bytes) <= ${MAX_ATTACHMENT_BYTES} THEN bytes END AS bytes FROM blob WHERE sha256 = ?`,
    );
    const seen = new Set<string>();
    // More than the file has: its pages lead to each other.
    let left = statSync(path).size;
    for (const name of untilDamage(names.iterate())) {
      left -= LEAST_ROW;
      if (left < 0) return;
      if (name === null || seen.has(name)) continue;
      seen.add(name);
      for (const { mediaType, bytes } of untilDamage(read.iterate(name))) {
        left -= LEAST_ROW + (bytes instanceof Uint8Array ? bytes.byteLength : 0);
        if (left < 0) return;
        if (bytes instanceof Uint8Array && typeof mediaType === 'string')
          visit({ sha256: name, mediaType, bytes });
      }
    }
  });
}

/** Goes through the parts of imported responses that can be read, one at a time. Whether they fit is for the caller to say. */
export function eachResponsePart(path: string, visit: (part: ResponsePart) => void): void {
  readDamaged(path, (sqlite) => {
    if (!usableTables(sqlite).has('response_values')) return;
    const rows = sqlite.prepare<
      [],
      { setId: unknown; field: unknown; part: unknown; rows: unknown; bytes: unknown }
    >(
      `SELECT set_id AS setId, CASE WHEN octet_length(field) <= 40 THEN field END AS field, part, rows,
        CASE WHEN octet_length(bytes) <= ${MAX_PART_BYTES} THEN bytes END AS bytes FROM response_values`,
    );
    let left = statSync(path).size;
    for (const { setId, field, part, rows: count, bytes } of untilDamage(rows.iterate())) {
      left -= LEAST_ROW + (bytes instanceof Uint8Array ? bytes.byteLength : 0);
      if (left < 0) return;
      if (typeof setId !== 'string' || !isResponseField(field) || !(bytes instanceof Uint8Array)) continue;
      if (!isWithin(part, 0, 99) || !isWithin(count, 1, PART_ROWS)) continue;
      visit({ setId, field, part, rows: count, bytes });
    }
  });
}

/** Goes through what was forgotten, as far as it can be read. */
export function eachForgotten(path: string, visit: (answer: ForgottenAnswer) => void): void {
  readDamaged(path, (sqlite) => {
    if (!usableTables(sqlite).has('forgotten_answer')) return;
    const rows = sqlite.prepare<[], Readonly<Record<'file' | 'line' | 'first' | 'second', unknown>>>(
      `SELECT CASE WHEN octet_length(file) = 64 THEN file END AS file, line, key_0 AS first, key_1 AS second FROM forgotten_answer`,
    );
    let left = statSync(path).size;
    for (const { file, line, first, second } of untilDamage(rows.iterate())) {
      left -= LEAST_ROW;
      if (left < 0) return;
      if (typeof file !== 'string' || !isWithin(line, 1, MOST_NUMBER)) continue;
      const hasKey =
        isWithin(first, -MOST_NUMBER - 1, MOST_NUMBER) && isWithin(second, -MOST_NUMBER - 1, MOST_NUMBER);
      visit({ file, line, key: hasKey ? [first, second] : null });
    }
  });
}

/** Goes through the records that were forgotten, as far as they can be read. */
export function eachForgottenRecord(
  path: string,
  visit: (record: Pick<ForgottenRecord, 'kind' | 'id' | 'what'>) => void,
): void {
  readDamaged(path, (sqlite) => {
    if (!usableTables(sqlite).has('forgotten_record')) return;
    const rows = sqlite.prepare<[], Readonly<Record<'kind' | 'id' | 'what', unknown>>>(
      `SELECT CASE WHEN octet_length(kind) <= 20 THEN kind END AS kind, CASE WHEN octet_length(id) = 36 THEN id END AS id,
        CASE WHEN octet_length(what) <= 20 THEN what END AS what FROM forgotten_record`,
    );
    let left = statSync(path).size;
    for (const { kind, id, what } of untilDamage(rows.iterate())) {
      left -= LEAST_ROW;
      if (left < 0) return;
      if (typeof id === 'string' && isForgottenKind(kind) && isForgottenPart(what)) visit({ kind, id, what });
    }
  });
}

/** The greatest number in 32 bits. */
const MOST_NUMBER = 0x7fff_ffff;

const isWithin = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;

/** As in the table of blobs. */
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

/** No row has fewer bytes: the id of a record alone has 36, the name of an attached file more. */
const LEAST_ROW = 36;

/**
 * Reads from both ends up to the damage; records of an older format become those of today. Answers how many rows there
 * seem to be.
 */
function salvageTable<K extends RecordKind>(
  sqlite: Sqlite,
  kind: K,
  into: Map<string, RecordOf<K>>,
  most: Most,
): number {
  const upgrade = upgradeFrom(formatOf(sqlite), migrations, kind);
  const { name } = tables[kind];
  const columns = new Set(
    sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name),
  );
  const { fields, fromRow } = rowMapping(tables[kind], columns);
  const texts = new Map(textColumns(tables[kind]).map(({ field, column }) => [field, column]));
  // A text that is too long is read as a number, which no schema takes. A condition that passes over its row could look
  // for the next one without an end where pages lead to each other.
  const values = fields.map((field) => {
    const column = texts.get(field);
    return column === undefined
      ? quote(snakeCase(field))
      : `CASE WHEN octet_length(${column}) > ${mostTextBytes(kind)} THEN 0 ELSE ${column} END`;
  });
  const schema = recordSchemas[kind];
  let seen = 0;
  for (const direction of ['ASC', 'DESC']) {
    const rows = sqlite
      .prepare<[], readonly unknown[]>(
        `SELECT ${values.join(', ')} FROM ${name} NOT INDEXED ORDER BY rowid ${direction}`,
      )
      .raw();
    const reading = untilDamage(rows.iterate());
    let count = 0;
    let left = most.fileBytes;
    let next = reading.next();
    for (; !next.done && left > 0 && into.size < most.records; next = reading.next()) {
      count += 1;
      left -= lengthOf(next.value);
      const checked = schema.safeParse(upgrade(fromRow(next.value)));
      // The schema of the kind just gave the record its shape.
      if (checked.success) into.set(checked.data.id, checked.data as RecordOf<K>);
    }
    reading.return('damage');
    seen = Math.max(seen, count);
    // Nothing is wrong with the table: from the other end the same rows would come again, and they are counted.
    if (next.done && next.value === 'end') return seen;
  }
  return Math.max(seen, countRows(sqlite, name, most), into.size);
}

function lengthOf(row: readonly unknown[]): number {
  let length = LEAST_ROW;
  for (const value of row) if (typeof value === 'string') length += value.length;
  return length;
}

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
