import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { seeded } from '../helpers/big-project.ts';

type Random = () => number;
/** Writes a changed copy of the file `from` to `to`. */
export type Mutation = {
  readonly name: string;
  readonly make: (from: string, to: string, random: Random) => void;
};

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const onBytes =
  (change: (bytes: Buffer, random: Random) => Buffer) =>
  (from: string, to: string, random: Random): void =>
    writeFileSync(to, change(readFileSync(from), random));

const onSchema =
  (change: (sqlite: Database.Database, random: Random) => void) =>
  (from: string, to: string, random: Random): void => {
    copyFileSync(from, to);
    const sqlite = new Database(to);
    sqlite.unsafeMode(true);
    change(sqlite, random);
    sqlite.close();
  };

const tables = [
  'project',
  'map',
  'stage',
  'step',
  'lane',
  'card',
  'evidence',
  'evidence_link',
  'persona',
  'view',
  'preset',
  'blob',
  'revision',
];
const anyTable = (random: Random): string => tables[below(random, tables.length)]!;

/** The text columns of a table, as the file itself says. */
const columnsOf = (sqlite: Database.Database, table: string): readonly string[] =>
  sqlite
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);

/** What files from elsewhere may hold: broken by accident or made to harm. */
export const mutations: readonly Mutation[] = [
  {
    name: 'bytes flipped anywhere',
    make: onBytes((bytes, random) => {
      for (let count = 1 + below(random, 60); count > 0; count--)
        bytes[below(random, bytes.length)] = below(random, 256);
      return bytes;
    }),
  },
  {
    name: 'bits flipped in the header and the schema',
    make: onBytes((bytes, random) => {
      for (let count = 1 + below(random, 8); count > 0; count--) {
        const at = below(random, 4_096);
        bytes[at] = bytes[at]! ^ (1 << below(random, 8));
      }
      return bytes;
    }),
  },
  { name: 'truncated', make: onBytes((bytes, random) => bytes.subarray(0, below(random, bytes.length))) },
  {
    name: 'a page zeroed',
    make: onBytes((bytes, random) => {
      const start = below(random, bytes.length / 4_096) * 4_096;
      return bytes.fill(0, start, start + 4_096);
    }),
  },
  {
    name: 'two pages swapped',
    make: onBytes((bytes, random) => {
      const [a, b] = [
        below(random, bytes.length / 4_096) * 4_096,
        below(random, bytes.length / 4_096) * 4_096,
      ];
      const kept = Buffer.from(bytes.subarray(a, a + 4_096));
      bytes.copyWithin(a, b, b + 4_096);
      kept.copy(bytes, b);
      return bytes;
    }),
  },
  {
    name: 'a page pointing at itself',
    make: onBytes((bytes, random) => {
      const page = 1 + below(random, bytes.length / 4_096 - 1);
      // The right-most pointer of an interior b-tree page: a cycle for whoever follows it.
      bytes[page * 4_096] = 5;
      bytes.writeUInt32BE(page + 1, page * 4_096 + 8);
      return bytes;
    }),
  },
  {
    name: 'rubbish behind the end',
    make: onBytes((bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + below(random, 9_000), 0xa5)])),
  },
  {
    name: 'only rubbish',
    make: onBytes((_, random) =>
      Buffer.from(Array.from({ length: below(random, 20_000) }, () => below(random, 256))),
    ),
  },
  {
    name: 'the magic and then rubbish',
    make: onBytes((bytes, random) =>
      Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(below(random, 20_000), below(random, 256))]),
    ),
  },
  { name: 'zero bytes', make: onBytes(() => Buffer.alloc(0)) },
  {
    name: 'a truncated file grown again',
    make: (from, to, random) => {
      copyFileSync(from, to);
      truncateSync(to, below(random, 50_000));
      truncateSync(to, 200_000);
    },
  },
  {
    name: 'a directory',
    make: (_, to) => {
      mkdirSync(to);
    },
  },
  {
    name: 'a symbolic link to a device',
    make: (_, to) => {
      symlinkSync('/dev/zero', to);
    },
  },
  {
    name: 'a symbolic link to itself',
    make: (_, to) => {
      symlinkSync(to, to);
    },
  },
  {
    name: 'wrong application_id',
    make: onSchema((sqlite, random) => sqlite.pragma(`application_id = ${below(random, 2 ** 31)}`)),
  },
  {
    name: 'a newer version',
    make: onSchema((sqlite, random) => sqlite.pragma(`user_version = ${21 + below(random, 100_000)}`)),
  },
  {
    name: 'a version below the first',
    make: onSchema((sqlite, random) => sqlite.pragma(`user_version = ${-1 - below(random, 100)}`)),
  },
  {
    name: 'a trigger',
    make: onSchema((sqlite, random) =>
      sqlite.exec(`CREATE TRIGGER harm AFTER INSERT ON ${anyTable(random)} BEGIN DELETE FROM card; END`),
    ),
  },
  {
    name: 'a view in a table’s place',
    make: onSchema((sqlite) =>
      sqlite.exec('DROP TABLE tag_link; CREATE VIEW tag_link AS SELECT * FROM card'),
    ),
  },
  {
    name: 'a view that never ends',
    make: onSchema((sqlite) =>
      sqlite.exec(
        'DROP TABLE comment; CREATE VIEW comment AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
      ),
    ),
  },
  {
    name: 'an unknown table',
    make: onSchema((sqlite) => sqlite.exec('CREATE TABLE more (x); INSERT INTO more VALUES (1)')),
  },
  {
    name: 'an unknown virtual table',
    make: onSchema((sqlite) => sqlite.exec('CREATE VIRTUAL TABLE harm USING fts5(x)')),
  },
  {
    name: 'an index on an expression',
    make: onSchema((sqlite, random) => sqlite.exec(`CREATE INDEX harm ON ${anyTable(random)} (abs(1))`)),
  },
  {
    name: 'a table missing',
    make: onSchema((sqlite, random) =>
      sqlite.exec(`PRAGMA foreign_keys = OFF; DROP TABLE ${anyTable(random)}`),
    ),
  },
  {
    name: 'a column added',
    make: onSchema((sqlite, random) => sqlite.exec(`ALTER TABLE ${anyTable(random)} ADD COLUMN harm TEXT`)),
  },
  {
    name: 'schema SQL written over',
    make: onSchema((sqlite, random) => {
      sqlite.pragma('writable_schema = ON');
      sqlite
        .prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?')
        .run(`CREATE TABLE ${anyTable(random)} (x, y, z)`, anyTable(random));
    }),
  },
  {
    name: 'the schema’s root pages mixed up',
    make: onSchema((sqlite, random) => {
      sqlite.pragma('writable_schema = ON');
      sqlite
        .prepare('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?')
        .run(below(random, 60), anyTable(random));
    }),
  },
  {
    name: 'a value of another kind in some row',
    make: onSchema((sqlite, random) => {
      const table = anyTable(random);
      const columns = columnsOf(sqlite, table);
      const values = [
        null,
        '',
        'x'.repeat(300_000),
        -1,
        1e300,
        '\u0000',
        '[1,',
        Buffer.alloc(20),
        '../../etc',
        'NaN',
      ];
      sqlite.pragma('foreign_keys = OFF');
      sqlite.pragma('ignore_check_constraints = ON');
      try {
        sqlite
          .prepare(
            `UPDATE ${table} SET "${columns[below(random, columns.length)]!}" = ? WHERE rowid = (SELECT rowid FROM ${table} LIMIT 1)`,
          )
          .run(values[below(random, values.length)]);
      } catch (error) {
        // A strict column takes no value of another type; then the file stays as it was.
        if (!(error instanceof Database.SqliteError)) throw error;
      }
    }),
  },
  {
    name: 'rows that others refer to removed',
    make: onSchema((sqlite, random) => {
      sqlite.pragma('foreign_keys = OFF');
      sqlite.exec(`DELETE FROM ${anyTable(random)}`);
    }),
  },
  {
    name: 'another encoding of texts in the header',
    make: onBytes((bytes, random) => {
      bytes.writeUInt32BE(below(random, 2) === 0 ? below(random, 8) : below(random, 2 ** 31), 56);
      return bytes;
    }),
  },
  {
    name: 'a history numbered up to the end',
    make: onSchema((sqlite, random) => {
      const numbers = [
        2n ** 40n,
        2n ** 53n - 3n,
        2n ** 53n - 2n,
        2n ** 53n - 1n,
        2n ** 53n,
        2n ** 62n,
        2n ** 63n - 1n,
      ];
      const number = numbers[below(random, numbers.length)]!;
      sqlite
        .prepare('UPDATE revision SET number = ? WHERE number = 1')
        .run(number - BigInt(below(random, 3)));
    }),
  },
  {
    name: 'a text that is longer or stranger than it may be',
    make: onSchema((sqlite, random) => {
      const table = anyTable(random);
      const columns = columnsOf(sqlite, table);
      const texts = [
        '\u0007'.repeat(7_000),
        '\r\n'.repeat(1_500),
        '2026-01-02T03:04Z',
        `2026-01-02T03:04:05.${'0'.repeat(30)}Z`,
        '['.repeat(5_000),
        '{"owner":["\\u0007"]}',
        '\ufffd'.repeat(2_000),
        '価'.repeat(2_000),
      ];
      sqlite.pragma('foreign_keys = OFF');
      sqlite.pragma('ignore_check_constraints = ON');
      try {
        sqlite
          .prepare(`UPDATE ${table} SET "${columns[below(random, columns.length)]!}" = ?`)
          .run(texts[below(random, texts.length)]);
      } catch (error) {
        // A strict or unique column takes not every text; then the file stays as it was.
        if (!(error instanceof Database.SqliteError)) throw error;
      }
    }),
  },
  {
    name: 'a blob under another hash',
    make: onSchema((sqlite) => {
      sqlite.pragma('ignore_check_constraints = ON');
      sqlite.exec("UPDATE blob SET bytes = x'00010203'");
    }),
  },
];

/** The mutation, by turns, and the random numbers of one case. */
export const caseOf = (number: number): { readonly mutation: Mutation; readonly random: Random } => ({
  // Flipped bytes are the widest input: every second case is one.
  mutation:
    number % 2 === 0 ? mutations[(number / 2) % 2]! : mutations[((number - 1) / 2) % mutations.length]!,
  random: seeded(number + 1),
});
