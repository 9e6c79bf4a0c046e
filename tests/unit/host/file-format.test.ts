import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../../src/host/database/sqlite/connection.ts';
import { migrate } from '../../../src/host/database/migrate.ts';
import { FORMAT_VERSION, migrations } from '../../../src/host/database/migrations/index.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/file-format.md'), 'utf8');

/** The tables of the document: `### table` followed by rows of `| column | type | meaning |`. */
function documented(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const sections = text.split(/^### `/m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const name = section.slice(0, section.indexOf('`'));
      const rows = [...section.matchAll(/^\| `"?(\w+)"?` \| ([^|]+) \| ([^|]+) \|$/gm)];
      for (const [row, , , meaning] of rows) expect(meaning!.trim().length, row).toBeGreaterThan(3);
      return [name, Object.fromEntries(rows.map(([, column, type]) => [column, type!.trim()]))];
    }),
  );
}

/** The tables of a fresh database, without the full text index's own. */
function real(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const sqlite = openInMemory();
  migrate(sqlite, migrations);
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => {
      const columns = sqlite
        .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
          'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
        )
        .all(name);
      return [
        name,
        Object.fromEntries(
          columns.map((column) => [
            column.name,
            `${column.type.toLowerCase() || 'text'}${column.notnull || column.pk || column.type === '' ? '' : ' or null'}`,
          ]),
        ),
      ];
    }),
  );
}

describe('docs/file-format.md', () => {
  it('describes every table and every column with its type, and no others', () => {
    expect(documented()).toEqual(real());
  });

  it('names the format of today and every index', () => {
    expect(text).toContain(`user_version\` is ${FORMAT_VERSION}`);
    const sqlite = openInMemory();
    migrate(sqlite, migrations);
    const indexes = sqlite
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
      .pluck()
      .all();
    expect(indexes.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
