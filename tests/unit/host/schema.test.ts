import { FORMAT_VERSION } from '../../../src/host/database/migrations/index.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openInMemory, type Sqlite } from '../../../src/host/database/sqlite/connection.ts';
import { expectedSchema, makeSchema } from '../../../src/host/database/expected-schema.ts';
import { listSql } from '../../../src/host/database/record-store.ts';
import { snakeCase } from '../../../src/host/database/sqlite/table.ts';
import { tables } from '../../../src/host/database/tables/index.ts';
import { migrate } from '../../../src/host/database/migrate.ts';
import { migrations } from '../../../src/host/database/migrations/index.ts';
import { filesIn, readText } from '../../helpers/imports.ts';
import { recordKinds, recordSchemas, type RecordKind } from '../../../src/shared/model/records.ts';

function openFresh(): Sqlite {
  const sqlite = openInMemory();
  migrate(sqlite, migrations);
  return sqlite;
}

type Column = { readonly name: string; readonly type: string; readonly notnull: number };
const columnsOf = (sqlite: Sqlite, table: string): readonly Column[] =>
  sqlite.prepare<[string], Column>('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(table);

type JsonSchema = { type?: string | string[]; anyOf?: JsonSchema[]; enum?: string[] };
const propertiesOf = (kind: RecordKind): Readonly<Record<string, JsonSchema>> =>
  z.toJSONSchema(recordSchemas[kind], { io: 'input', unrepresentable: 'any' }).properties as never;
const isNullable = (schema: JsonSchema): boolean =>
  schema.anyOf?.some(({ type }) => type === 'null') ?? false;
const valueSchema = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;

const sqlTypes: Readonly<Record<string, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  array: 'TEXT',
  object: 'TEXT',
};

describe('the tables', () => {
  it.each(recordKinds)('have a column for every field of %s, of its type, in its order', (kind) => {
    const sqlite = openFresh();
    const columns = columnsOf(sqlite, tables[kind].name).filter(({ name }) => name !== 'search_number');
    const fields = Object.entries(propertiesOf(kind));
    expect(Object.keys(tables[kind].columns)).toEqual(fields.map(([field]) => field));
    expect(columns).toEqual(
      fields.map(([field, schema]) => ({
        name: snakeCase(field),
        type: sqlTypes[valueSchema(schema).type as string],
        notnull: isNullable(schema) ? 0 : 1,
      })),
    );
  });

  it.each(recordKinds)('take every value that a list of %s allows, and no other', (kind) => {
    const sqlite = openFresh();
    const { sql } = sqlite
      .prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .get(tables[kind].name)!;
    for (const [field, schema] of Object.entries(propertiesOf(kind))) {
      const allowed = valueSchema(schema).enum;
      if (!allowed) continue;
      const listed = new RegExp(`\\(${snakeCase(field)} IN \\(([^)]*)\\)\\)`).exec(sql)?.[1];
      expect(
        listed?.split(', ').map((value) => value.slice(1, -1)),
        `${kind}.${field}`,
      ).toEqual(allowed);
    }
  });

  it('are strict, so that a column holds its type only', () => {
    const sqlite = openFresh();
    const loose = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  it('are marked as Throughline’s, in the format of today', () => {
    const sqlite = openFresh();
    expect(sqlite.pragma('application_id', { simple: true })).toBe(0x54484c4e);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(FORMAT_VERSION);
  });
});

/** Every use of `list` in the commands: the kind and the fields it asks by. */
function usesOfList(): readonly (readonly [RecordKind, readonly string[]])[] {
  const source = [...filesIn('src/shared/commands'), ...filesIn('src/shared/subtree')]
    .map(readText)
    .join('\n');
  return [...source.matchAll(/\.list\('(\w+)',\s*\{([^}]*)\}/g)].map(([, kind, fields]) => [
    kind as RecordKind,
    (fields ?? '')
      .split(',')
      .map((field) => field.split(':')[0]!.trim())
      .filter((field) => field !== ''),
  ]);
}

describe('reading lists', () => {
  const planOf = (sqlite: Sqlite, kind: RecordKind, fields: readonly string[]): readonly string[] =>
    sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${listSql(kind, fields)}`)
      .all(...fields.map(() => 'x'))
      .map(({ detail }) => detail);

  it('reads from an index alone for every condition that a command asks by', () => {
    const sqlite = openFresh();
    const uses = usesOfList();
    expect(uses.length).toBeGreaterThan(40);
    for (const [kind, fields] of uses.filter((use) => use[1].length > 0)) {
      const [first] = planOf(sqlite, kind, fields);
      expect(first, `${kind} by ${fields.join(', ')}`).toMatch(/^SEARCH \w+ USING COVERING INDEX/);
    }
  });

  it.each([
    ['card', ['laneId', 'stepId']],
    ['stage', ['mapId']],
    ['step', ['stageId']],
    ['lane', ['mapId']],
    ['attachment', ['ownerId']],
  ] as const)('finds every %s of its group in order, without sorting', (kind, fields) => {
    expect(planOf(openFresh(), kind, fields)).toHaveLength(1);
  });

  it('has an index for every foreign key, so that removing a record looks through no table', () => {
    const sqlite = openFresh();
    for (const table of [...recordKinds.map((kind) => tables[kind].name), 'revision']) {
      const keys = sqlite
        .prepare<[string], { from: string }>('SELECT "from" FROM pragma_foreign_key_list(?)')
        .all(table);
      for (const { from } of keys) {
        const plan = sqlite
          .prepare<unknown[], { detail: string }>(
            `EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${from} = ?`,
          )
          .all('x');
        expect(plan[0]!.detail, `${table}.${from}`).toMatch(/^SEARCH/);
      }
    }
  });
});

describe('the schema that a file of a format has', () => {
  it('is what the migrations make up to that format, and is made once', () => {
    const newest = migrations.at(-1)?.version ?? 0;
    const schema = expectedSchema(newest, migrations);
    expect([...schema.keys()]).toEqual(expect.arrayContaining(Object.values(tables).map(({ name }) => name)));
    expect(expectedSchema(newest, migrations)).toBe(schema);
    // The newest that changed a table: not every one does.
    const older = expectedSchema(130, migrations);
    expect([...older.values()]).not.toEqual([...schema.values()]);
    // After a new migration: node build/write-schema.mjs.
    expect([...schema.values()]).toEqual([...makeSchema(newest, migrations).values()]);
  });
});
