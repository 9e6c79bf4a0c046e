import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { z } from 'zod';
import { createFindBytes } from '../../files/looking/find-bytes.ts';
import { createLookFor } from '../../files/looking/look-for.ts';
import { createFindExact } from '../../shared/masking/text/exact-words.ts';
import type { MaskCheck } from '../../shared/masking/preview.ts';
import { recordSchemas } from '../../shared/model/records.ts';
import { openToRead, type Sqlite } from '../database/sqlite/connection.ts';
import { quote } from '../database/sqlite/table.ts';

/** What of the removed texts is in a written file. */
export type FoundInFile = {
  readonly check: Omit<MaskCheck, 'unopened'>;
  readonly found: ReadonlySet<string>;
};

const PIECE = 64 * 1024 ** 2;

/**
 * Looks for every removed text in the bytes of a written project as they are, and once more in each value of each table, with
 * everything that is packed in it: a long value lies on several pages, with other bytes between its pieces.
 */
export function checkMasked(path: string, removed: readonly string[]): FoundInFile {
  const sqlite = openToRead(path);
  try {
    const common = new Set(createFindExact(removed)(wordsOfFormat(sqlite)).map(({ text }) => text));
    const sought = removed.filter((text) => !common.has(text));
    const found = new Set<string>();
    let bytes = lookThroughFile(path, sought, found);
    bytes += lookThroughTables(sqlite, sought, found);
    return { found, check: { texts: sought.length, common: common.size, bytes } };
  } finally {
    sqlite.close();
  }
}

/** Everything that the format itself says: names of tables, columns and values. */
function wordsOfFormat(sqlite: Sqlite): string {
  const schema = sqlite
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .pluck()
    .all();
  const values = Object.values(recordSchemas).map((kind: z.ZodType) =>
    JSON.stringify(z.toJSONSchema(kind, { unrepresentable: 'any' })),
  );
  const steps = sqlite.prepare<[], string>('SELECT DISTINCT name FROM revision').pluck().all();
  const types = sqlite.prepare<[], string>('SELECT DISTINCT media_type FROM blob').pluck().all();
  return ['SQLite format', ...schema, ...values, ...steps, ...types].join('\n');
}

function lookThroughFile(path: string, sought: readonly string[], found: Set<string>): number {
  const find = createFindBytes(sought);
  const longest = sought.reduce((most, text) => Math.max(most, 4 * text.length), 0) + 16;
  const file = openSync(path, 'r');
  try {
    const { size } = statSync(path);
    const piece = Buffer.allocUnsafe(Math.min(size, PIECE + longest));
    // Pieces overlap, so that nothing is cut in two.
    for (let at = 0; at < size; at += PIECE) {
      const length = readSync(file, piece, 0, Math.min(piece.length, size - at), at);
      for (const text of find(piece.subarray(0, length))) found.add(text);
    }
    return size;
  } finally {
    closeSync(file);
  }
}

function lookThroughTables(sqlite: Sqlite, sought: readonly string[], found: Set<string>): number {
  const look = createLookFor(sought);
  const names = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  let bytes = 0;
  for (const name of names) {
    for (const row of sqlite
      .prepare<[], unknown[]>(`SELECT * FROM ${quote(name)}`)
      .raw()
      .iterate()) {
      for (const value of row) {
        if (typeof value === 'string') for (const text of look.text(value)) found.add(text);
        if (!(value instanceof Uint8Array)) continue;
        const looked = look.inside(value);
        bytes += looked.bytes;
        for (const text of looked.found) found.add(text);
      }
    }
  }
  return bytes;
}
