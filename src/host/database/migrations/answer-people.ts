import { respondentNumber } from '../../../shared/feedback/rows/respondent.ts';
import { unpackTexts } from '../responses/values.ts';
import type { Sqlite } from '../sqlite/connection.ts';
import { readJson } from '../sqlite/read-json.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Answers name the person who gave them, can be masked by hand, and are forgotten with that person. */
export const answerPeople: Migration = {
  version: 180,
  name: 'answer-people',
  up: (sqlite: Sqlite) => {
    for (const statement of statements) sqlite.exec(statement);
    nameRespondents(sqlite);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  switch (kind) {
    case 'responseNote':
      return { ...record, participantId: null, masked: 0 };
    case 'responseSet':
      return { ...record, forgotten: 0 };
    case 'answerLink':
      return { ...record, respondents: [] };
    default:
      return record;
  }
}

const statements = [
  'ALTER TABLE response_note ADD COLUMN participant_id TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED',
  'ALTER TABLE response_note ADD COLUMN masked INTEGER NOT NULL DEFAULT 0 CHECK (masked BETWEEN 0 AND 1000000)',
  'CREATE INDEX response_note_by_participant ON response_note (participant_id, id)',
  'ALTER TABLE response_set ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten BETWEEN 0 AND 5000000)',
  "ALTER TABLE answer_link ADD COLUMN respondents TEXT NOT NULL DEFAULT '[]'",
  `CREATE TABLE forgotten_answer (
      file TEXT NOT NULL CHECK (octet_length(file) = 64),
      line INTEGER NOT NULL CHECK (line BETWEEN 1 AND 2147483647),
      key_0 INTEGER CHECK (key_0 BETWEEN -2147483648 AND 2147483647),
      key_1 INTEGER CHECK (key_1 BETWEEN -2147483648 AND 2147483647),
      PRIMARY KEY (file, line),
      CHECK ((key_0 IS NULL) = (key_1 IS NULL))
    ) STRICT`,
];

/** Says which answers behind a piece of evidence one person gave. Where that cannot be read, each counts as a person as before. */
function nameRespondents(sqlite: Sqlite): void {
  const links = sqlite
    .prepare<[], { id: string; setId: string; rows: string; recipe: string }>(
      `SELECT answer_link.id, set_id AS setId, answer_link.rows, recipe
        FROM answer_link JOIN response_set ON response_set.id = set_id`,
    )
    .all();
  const write = sqlite.prepare('UPDATE answer_link SET respondents = ? WHERE id = ?');
  for (const { id, setId, rows, recipe } of links) {
    const codes = codesOf(sqlite, setId, readJson(rows), readJson(recipe));
    if (codes) write.run(JSON.stringify(codes.map(respondentNumber)), id);
  }
}

/** What a set has in its column of respondents for some rows; undefined where it has none, or not what is expected. */
function codesOf(
  sqlite: Sqlite,
  setId: string,
  rows: unknown,
  recipe: unknown,
): readonly string[] | undefined {
  const columns: unknown = isObject(recipe) ? recipe['columns'] : undefined;
  if (!Array.isArray(columns) || !Array.isArray(rows) || rows.length > 10_000) return undefined;
  const column = (columns as readonly unknown[]).findIndex(
    (one) => isObject(one) && isObject(one['role']) && one['role']['kind'] === 'respondent',
  );
  const parts = sqlite
    .prepare<[string, string], { rows: number; bytes: Uint8Array }>(
      'SELECT rows, bytes FROM response_values WHERE set_id = ? AND field = ? ORDER BY part',
    )
    .iterate(setId, `text:${column}`);
  const found: string[] = [];
  let first = 0;
  for (const part of parts) {
    const texts = unpackTexts(part.bytes, part.rows);
    if (!texts) return undefined;
    for (const [at, row] of (rows as readonly unknown[]).entries()) {
      const text = typeof row === 'number' ? texts[row - first] : undefined;
      if (text !== undefined) found[at] = text;
    }
    first += part.rows;
  }
  const codes = Array.from(rows, (_, at) => found[at]);
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
