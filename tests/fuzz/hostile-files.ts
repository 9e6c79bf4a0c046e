import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { projectLimits } from '../../src/shared/model/limits.ts';

/** A way to fill a project file with as many bytes as are wanted, so that whoever reads it has much to do. */
export type Hostile = {
  readonly name: string;
  /** Writes a file of about `bytes` to `to`, made of the sound project `from`. */
  readonly make: (from: string, to: string, bytes: number) => void;
};

const inSql =
  (change: (sqlite: Database.Database, bytes: number) => void) =>
  (from: string, to: string, bytes: number): void => {
    copyFileSync(from, to);
    const sqlite = new Database(to);
    sqlite.unsafeMode(true);
    sqlite.pragma('synchronous = OFF');
    sqlite.pragma('foreign_keys = OFF');
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.pragma('writable_schema = ON');
    sqlite.transaction(() => change(sqlite, bytes)).immediate();
    sqlite.close();
  };

/** An id that nothing else in the file has, as an SQL expression over `n`. */
const idOf = (prefix: string): string => `printf('${prefix}-7000-8000-%012x', n)`;

const ofFirstCard = (column: string): string => `(SELECT ${column} FROM card NOT INDEXED LIMIT 1)`;

/** `count` rows by an expression over `n`, from 1 on. */
const rows = (sqlite: Database.Database, table: string, count: number, values: string): void => {
  sqlite.exec(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${Math.max(1, Math.floor(count))})
      INSERT INTO ${table} SELECT ${values} FROM numbers`,
  );
};

/** As `rows`, of which the table's indexes know nothing: they have no part in the bytes, and SQLite adds them when it is asked to. */
const rowsWithoutIndexes = (table: string, bytesOfRow: number, values: string): Hostile['make'] => {
  const fill = inSql((sqlite, bytes) => {
    const sql = sqlite
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table)!;
    sqlite.exec(sql.replace(table, 'plain').replace('PRIMARY KEY', ''));
    sqlite.exec(`INSERT INTO plain SELECT * FROM ${table}`);
    rows(sqlite, 'plain', bytes / bytesOfRow, values);
    const rootIs = (name: string): number => rootIn(sqlite, name);
    const [own, plain] = [rootIs(table), rootIs('plain')];
    const setRoot = sqlite.prepare('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?');
    setRoot.run(plain, table);
    setRoot.run(own, 'plain');
  });
  const dropOther = (path: string): void => {
    const sqlite = new Database(path);
    sqlite.pragma('synchronous = OFF');
    sqlite.exec('DROP TABLE plain');
    sqlite.close();
  };
  return (from, to, bytes) => {
    fill(from, to, bytes);
    dropOther(to);
  };
};

const view = (sqlite: Database.Database, filter: string): void =>
  void sqlite
    .prepare("INSERT INTO view VALUES ('00000000-0000-7000-8000-000000000001', 'a0', 'x', ?)")
    .run(filter);

const history = (sqlite: Database.Database, changes: string): void =>
  void sqlite
    .prepare(
      `INSERT INTO revision (name, commands, author, time, action, state, change_count, changes)
        VALUES ('x', '[]', 'x', '2026-01-02T03:04:05.678Z', 'do', 'done', 1, ?)`,
    )
    .run(changes);

const words = (length: number, first: number): string => {
  let text = '';
  for (let number = first; text.length < length; number += 1) text += `${number.toString(36)} `;
  return text.slice(0, length);
};

export const hostileFiles: readonly Hostile[] = [
  {
    name: 'a saved view of nested brackets',
    make: inSql((sqlite, bytes) => view(sqlite, '['.repeat(bytes))),
  },
  {
    name: 'a saved view of nested brackets that close',
    make: inSql((sqlite, bytes) => view(sqlite, '['.repeat(bytes / 2) + ']'.repeat(bytes / 2))),
  },
  {
    name: 'a saved view by many owners',
    make: inSql((sqlite, bytes) => view(sqlite, `{"owner":["${'a","'.repeat(bytes / 4)}b"]}`)),
  },
  {
    name: 'a saved view of many facets',
    make: inSql((sqlite, bytes) =>
      view(
        sqlite,
        `{${Array.from({ length: bytes / 14 }, (_, index) => `"${index.toString(36)}":["x"]`).join(',')}}`,
      ),
    ),
  },
  {
    name: 'many small saved views',
    make: inSql((sqlite, bytes) =>
      rows(sqlite, 'view', bytes / 160, `${idOf('00000000-0001')}, 'a0', 'x', '{"kind":["note"]}'`),
    ),
  },
  {
    name: 'many tags',
    make: inSql((sqlite, bytes) => rows(sqlite, 'tag', bytes / 120, `${idOf('00000000-0001')}, 'x', 'teal'`)),
  },
  {
    name: 'many tags with control characters',
    make: inSql((sqlite, bytes) =>
      rows(sqlite, 'tag', bytes / 120, `${idOf('00000000-0001')}, 'a' || char(7), 'teal'`),
    ),
  },
  {
    name: 'many cards',
    make: inSql((sqlite, bytes) =>
      sqlite.exec(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${bytes / 800})
          INSERT INTO card SELECT ${idOf('00000000-0001')}, lane.map_id, lane.id, step.id, 'a0', 'note', '', '', '', 'open',
            NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL, NULL, '', NULL, NULL, NULL
          FROM numbers, (SELECT * FROM lane LIMIT 1) AS lane, (SELECT * FROM step WHERE map_id = (SELECT map_id FROM lane LIMIT 1) LIMIT 1) AS step`,
      ),
    ),
  },
  {
    name: 'answers in many small parts',
    make: inSql((sqlite, bytes) =>
      rows(sqlite, 'response_values', bytes / 160, `${idOf('00000000-0001')}, 'line', 0, 65536, x'00'`),
    ),
  },
  {
    name: 'answers in many small fields of a format before',
    make: inSql((sqlite, bytes) => {
      sqlite.pragma('user_version = 140');
      rows(
        sqlite,
        'response_values',
        bytes / 180,
        `${idOf('00000000-0001')}, 'score:' || n, 0, 65536, x'789c'`,
      );
    }),
  },
  {
    name: 'many maps without lanes and stages',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'map',
        bytes / 184,
        `${idOf('00000000-0001')}, 'a0', '', 'current', '', '', 'compact', 'plain', 0, 3, 1, 'judged', 1, NULL`,
      ),
    ),
  },
  {
    name: 'many stages without steps',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'stage',
        bytes / 240,
        `${idOf('00000000-0001')}, (SELECT id FROM map LIMIT 1), 'a0', '', 'purchase', 'teal', NULL`,
      ),
    ),
  },
  {
    name: 'many tags that no index lists',
    make: rowsWithoutIndexes('tag', 56, `${idOf('00000000-0001')}, 'x', 'teal'`),
  },
  {
    name: 'many tags of cards that no index lists',
    make: rowsWithoutIndexes(
      'tag_link',
      128,
      `${idOf('00000000-0001')}, (SELECT id FROM tag LIMIT 1), 'card', (SELECT id FROM card LIMIT 1)`,
    ),
  },
  {
    name: 'as many connections as are read, that no index lists',
    make: rowsWithoutIndexes(
      'connection',
      50_000_000 / (projectLimits.records - 2_000),
      `${idOf('00000000-0001')}, ${ofFirstCard('map_id')}, ${ofFirstCard('id')}, ${ofFirstCard('id')}, 'flow', '', NULL`,
    ),
  },
  {
    // No more than a project can have: each of them is read.
    name: 'as many cards as are read, that no index lists',
    make: rowsWithoutIndexes(
      'card',
      50_000_000 / (projectLimits.records - 2_000),
      `${idOf('00000000-0001')}, ${ofFirstCard('map_id')}, ${ofFirstCard('lane_id')}, ${ofFirstCard('step_id')},
        'a0', 'note', '', '', '', 'open', NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL, NULL, '', NULL, NULL, NULL`,
    ),
  },
  {
    name: 'many maps that no index lists',
    make: rowsWithoutIndexes(
      'map',
      70,
      `${idOf('00000000-0001')}, 'a0', '', 'current', '', '', 'compact', 'plain', 0, 3, 1, 'judged', 1, NULL`,
    ),
  },
  {
    name: 'many stages that no index lists',
    make: rowsWithoutIndexes(
      'stage',
      100,
      `${idOf('00000000-0001')}, (SELECT id FROM map LIMIT 1), 'a0', '', 'purchase', 'teal', NULL`,
    ),
  },
  {
    name: 'many comments on nothing',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'comment',
        bytes / 300,
        `${idOf('00000000-0001')}, 'card', ${idOf('00000000-0002')}, 'a', 'b', '2026-01-02T03:04:05.678Z', 0, NULL, '', NULL, NULL, NULL`,
      ),
    ),
  },
  {
    name: 'many steps of the history',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'revision (name, commands, author, time, action, state, change_count, changes)',
        bytes / 75,
        "'', '[]', '', '2026-01-02T03:04:05Z', 'do', 'done', 0, '[]'",
      ),
    ),
  },
  {
    name: 'a step of the history of nested brackets',
    make: inSql((sqlite, bytes) => history(sqlite, '['.repeat(bytes))),
  },
  {
    name: 'evidence of many different words',
    make: inSql((sqlite, bytes) => {
      const insert = sqlite.prepare(
        `INSERT INTO evidence (id, kind, title, text, source, date, link, confidentiality)
          VALUES (?, 'survey', '', ?, '', NULL, '', 'public')`,
      );
      for (let number = 0; number < bytes / 200_000; number += 1) {
        insert.run(
          `00000000-0001-7000-8000-${String(number).padStart(12, '0')}`,
          words(200_000, 1_000_000 + number * 30_000),
        );
      }
    }),
  },
  {
    name: 'evidence of letters',
    make: inSql((sqlite, bytes) => {
      const insert = sqlite.prepare(
        `INSERT INTO evidence (id, kind, title, text, source, date, link, confidentiality)
          VALUES (?, 'survey', '', ?, '', NULL, '', 'public')`,
      );
      for (let number = 0; number < bytes / 200_000; number += 1)
        insert.run(`00000000-0001-7000-8000-${String(number).padStart(12, '0')}`, 'a b c d '.repeat(25_000));
    }),
  },
  {
    name: 'attached files that nothing names, and a long history',
    make: inSql((sqlite, bytes) => {
      rows(sqlite, 'blob', bytes / 2 / 250, "printf('%064x', n), 1, 'text/plain', NULL, x'00'");
      for (let left = bytes / 2; left > 0; left -= 100_000) history(sqlite, ' '.repeat(100_000));
    }),
  },
  {
    name: 'an attachment of a long name of its bytes',
    make: inSql((sqlite, bytes) =>
      sqlite.exec(
        `INSERT INTO attachment SELECT '00000000-0001-7000-8000-000000000001', 'card', card.id, 'a0', printf('%.*c', ${bytes}, 'a'), 'x', '', 1 FROM card LIMIT 1`,
      ),
    ),
  },
  {
    name: 'a view of a long text in its schema',
    make: inSql((sqlite, bytes) =>
      sqlite.exec(
        `INSERT INTO sqlite_schema VALUES ('view', 'harm', 'harm', 0, printf('CREATE VIEW harm AS SELECT 1%.*c', ${bytes}, ' '))`,
      ),
    ),
  },
  {
    name: 'many views in its schema',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'sqlite_schema',
        bytes / 60,
        "'view', 'h' || n, 'h' || n, 0, 'CREATE VIEW h' || n || ' AS SELECT 1'",
      ),
    ),
  },
  {
    name: 'many views of one view in its schema',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'sqlite_schema',
        bytes / 90,
        "'view', 'h' || n, 'h' || n, 0, 'CREATE VIEW h' || n || ' AS SELECT * FROM h' || (n + 1) || ' JOIN h' || (n + 1)",
      ),
    ),
  },
  {
    name: 'many indexes in its schema',
    make: inSql((sqlite, bytes) =>
      rows(
        sqlite,
        'sqlite_schema',
        bytes / 75,
        "'index', 'h' || n, 'card', (SELECT rootpage FROM sqlite_schema WHERE name = 'card_by_map'), 'CREATE INDEX h' || n || ' ON card (map_id, id)'",
      ),
    ),
  },
  {
    name: 'a card of a page that is its own grandchild many times over',
    make: (from, to) => writeFileSync(to, bush(readFileSync(from), rootOf(from, 'card'))),
  },
  {
    name: 'a map of a text that is too long, which pages lead to many times over',
    make: (from, to) => {
      inSql((sqlite) => sqlite.exec("UPDATE map SET scope = printf('%.*c', 600001, 'x')"))(from, to, 0);
      writeFileSync(to, bush(readFileSync(to), rootOf(to, 'map')));
    },
  },
  {
    name: 'attached files without a right name, which pages lead to many times over',
    make: (from, to) => {
      inSql((sqlite) => sqlite.exec('UPDATE blob SET sha256 = substr(sha256, 1, 20)'))(from, to, 0);
      writeFileSync(to, bush(readFileSync(to), rootOf(to, 'sqlite_autoindex_blob_1')));
    },
  },
  {
    name: 'a schema of pages that lead to one page many times over',
    make: (from, to) => writeFileSync(to, bush(readFileSync(from), 1)),
  },
  {
    name: 'a full text index of pages that lead to one page many times over',
    make: (from, to) => writeFileSync(to, bush(readFileSync(from), rootOf(from, 'evidence_text_data'))),
  },
  {
    name: 'an index of pages that lead to one page many times over',
    make: (from, to) => writeFileSync(to, bush(readFileSync(from), rootOf(from, 'card_by_map'))),
  },
];

const rootIn = (sqlite: Database.Database, name: string): number =>
  sqlite.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name)!;

const rootOf = (path: string, name: string): number => {
  const sqlite = new Database(path, { readonly: true });
  const root = rootIn(sqlite, name);
  sqlite.close();
  return root;
};

const PAGE = 4_096;
const DEPTH = 12;

/**
 * Puts over the page of a tree a stack of pages each of which leads to the one below from all of its cells: few
 * pages, and more ways through them than there is time.
 */
function bush(bytes: Buffer, root: number): Buffer {
  const pages = bytes.length / PAGE;
  const grown = Buffer.concat([bytes, Buffer.alloc(DEPTH * PAGE)]);
  const start = (page: number): number => (page - 1) * PAGE;
  const header = root === 1 ? 100 : 0;
  // What the root held lies in a page of its own now; its cells stay where they are in it.
  const old = Buffer.from(bytes.subarray(start(root), start(root) + PAGE));
  const isIndex = old[header] === 2 || old[header] === 10;
  const bottom = pages + 1;
  old.copy(grown, start(bottom));
  if (header > 0) {
    const headerLength = old[header] === 5 || old[header] === 2 ? 12 : 8;
    const pointers = old.readUInt16BE(header + 3) * 2;
    grown.fill(0, start(bottom), start(bottom) + header);
    old.copy(grown, start(bottom), header, header + headerLength + pointers);
    grown.fill(0, start(bottom) + headerLength + pointers, start(bottom) + header + headerLength + pointers);
  }
  const fill = (page: number, child: number): void => {
    const from = start(page);
    const at = from + (page === 1 ? 100 : 0);
    grown.fill(0, at, from + PAGE);
    const cell = isIndex ? 8 : 5;
    const count = 200;
    grown[at] = isIndex ? 2 : 5;
    grown.writeUInt16BE(count, at + 3);
    grown.writeUInt16BE(PAGE - count * cell, at + 5);
    grown.writeUInt32BE(child, at + 8);
    for (let number = 0; number < count; number += 1) {
      const cellAt = PAGE - (number + 1) * cell;
      grown.writeUInt16BE(cellAt, at + 12 + number * 2);
      grown.writeUInt32BE(child, from + cellAt);
      if (isIndex) grown.set([3, 2, 1, number % 100], from + cellAt + 4);
      else grown[from + cellAt + 4] = Math.min(127, number);
    }
  };
  for (let level = 1; level < DEPTH; level += 1) fill(bottom + level, bottom + level - 1);
  fill(root, bottom + DEPTH - 1);
  grown.writeUInt32BE(grown.length / PAGE, 28);
  return grown;
}
