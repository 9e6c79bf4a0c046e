import { t } from '../../shared/language/translate.ts';
import { openInMemory, type Sqlite } from './sqlite/connection.ts';
import type { TreeKind } from './sqlite/page-walk.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import newest from './newest-schema.json' with { type: 'json' };
import { EVIDENCE_TEXT } from './tables/evidence-text.ts';
import type { Migration } from './migrations/migration.ts';

/** Far more than our own schema has, in bytes: SQLite reads all of a schema before it answers anything. */
export const MAX_SCHEMA_BYTES = 256 * 1024;

/** One entry of a schema: a table, an index, or anything else that SQLite keeps there. */
export type SchemaEntry = {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  /** Null for the indexes that SQLite makes by itself. */
  readonly sql: string | null;
};

/** The schema that a database reports. */
export const readSchema = (sqlite: Sqlite): readonly SchemaEntry[] =>
  sqlite
    .prepare<[], SchemaEntry>(
      'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();

/** The trees of a database as its schema has them, that of the schema left out. */
export const treesOf = (sqlite: Sqlite): readonly TreeKind[] =>
  sqlite
    .prepare<[], { readonly root: number; readonly type: string; readonly sql: string | null }>(
      'SELECT rootpage AS root, type, sql FROM sqlite_schema WHERE rootpage > 0',
    )
    .all()
    .map(({ root, type, sql }) => ({
      root,
      isIndex: type === 'index' || /WITHOUT\s+ROWID/i.test(sql ?? ''),
    }));

/**
 * The schema that a file of this format has, by name: exactly what our own migrations make. That of the newest format, which
 * nearly every file has, is written down (`build/write-schema.mjs`): making it takes as long as all else of an opening.
 * Any other is made once: a damaged file is compared with it several times.
 */
export function expectedSchema(
  version: number,
  known: readonly Migration[],
): ReadonlyMap<string, SchemaEntry> {
  const ofKnown = made.get(known) ?? new Map<number, ReadonlyMap<string, SchemaEntry>>();
  made.set(known, ofKnown);
  const schema = ofKnown.get(version) ?? writtenDown(version, known) ?? makeSchema(version, known);
  ofKnown.set(version, schema);
  return schema;
}
const made = new WeakMap<readonly Migration[], Map<number, ReadonlyMap<string, SchemaEntry>>>();

const writtenDown = (
  version: number,
  known: readonly Migration[],
): ReadonlyMap<string, SchemaEntry> | undefined =>
  known === migrations && version === newest.format ? byName(newest.entries) : undefined;

/** Makes a schema by running the migrations in memory. */
export function makeSchema(version: number, known: readonly Migration[]): ReadonlyMap<string, SchemaEntry> {
  const fresh = openInMemory();
  try {
    migrate(
      fresh,
      known.filter((migration) => migration.version <= version),
    );
    return byName(readSchema(fresh));
  } finally {
    fresh.close();
  }
}

const byName = (entries: readonly SchemaEntry[]): ReadonlyMap<string, SchemaEntry> =>
  new Map(entries.map((entry) => [entry.name, entry]));

export const isExpected = (entry: SchemaEntry, expected: SchemaEntry | undefined): boolean =>
  expected !== undefined &&
  entry.type === expected.type &&
  entry.table === expected.table &&
  normalised(entry.sql) === normalised(expected.sql);

/** White space has no meaning, and other tools may change it. */
const normalised = (sql: string | null): string | null => sql?.replace(/\s+/g, ' ').trim() ?? null;

/**
 * What is wrong with a schema, as the end of a sentence; undefined where it is ours. Triggers, views, foreign tables
 * and changed rules could make our own statements do something else.
 */
export function schemaProblem(
  sqlite: Sqlite,
  version: number,
  known: readonly Migration[],
): string | undefined {
  const expected = expectedSchema(version, known);
  const found = readSchema(sqlite);
  for (const entry of found) {
    if (isExpected(entry, expected.get(entry.name))) continue;
    return expected.has(entry.name)
      ? t('its {{type}} “{{name}}” is not the one Throughline creates', {
          type: entry.type,
          name: shown(entry.name),
        })
      : t('it contains an unknown {{type}} “{{name}}”', {
          type: entry.type,
          name: shown(entry.name),
        });
  }
  const names = new Set(found.map((entry) => entry.name));
  // The full text index is derived and is rebuilt anyway; a program killed at that moment leaves none.
  const missing = [...expected.keys()].find((name) => !names.has(name) && !name.startsWith(EVIDENCE_TEXT));
  if (missing) {
    const type = expected.get(missing)?.type ?? 'table';
    return t('its {{type}} “{{name}}” is missing', { type, name: missing });
  }
  return found.length === names.size ? undefined : t('its schema contains a name twice');
}

const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
