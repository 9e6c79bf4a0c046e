import { t } from '../../../shared/language/translate.ts';
import type { Sqlite } from '../sqlite/connection.ts';

/** A part of which another field has no values, or not as many. */
const UNEVEN = `SELECT 1 FROM response_values AS one
  LEFT JOIN response_values AS line ON line.set_id = one.set_id AND line.field = 'line' AND line.part = one.part
  WHERE line.rows IS NOT one.rows`;
const STRANGE = `SELECT 1 FROM response_values WHERE NOT (field IN ('line', 'at', 'place', 'keys', 'key:0', 'key:1')
  OR field GLOB 'score:[0-9]*' OR field GLOB 'text:[0-9]*')`;
const SHORT = `SELECT 1 FROM response_values AS v JOIN response_set AS s ON s.id = v.set_id
  GROUP BY v.set_id, v.field HAVING sum(v.rows) <> s.rows`;
const INCOMPLETE = `SELECT 1 FROM response_set WHERE rows <> (SELECT coalesce(sum(v.rows), 0) FROM response_values AS v
  WHERE v.set_id = response_set.id AND v.field = 'line')`;

const KEY = 'sqlite_autoindex_response_values_1';
/** The rows as they lie in the table, each with whether it is sound, and the one that its key leads to. */
const ROWS = `SELECT rowid, set_id || field,
    typeof(set_id) = 'text' AND octet_length(set_id) = 36
    AND typeof(field) = 'text' AND octet_length(field) BETWEEN 1 AND 40
    AND typeof(part) = 'integer' AND part BETWEEN 0 AND 99
    AND typeof(rows) = 'integer' AND rows BETWEEN 1 AND 65536
    AND typeof(bytes) = 'blob' AND octet_length(bytes) <= 67108864,
    (SELECT key.rowid FROM response_values AS key INDEXED BY ${KEY}
      WHERE key.set_id = own.set_id AND key.field = own.field AND key.part = own.part)
  FROM response_values AS own NOT INDEXED`;
const BY_KEY = `SELECT set_id, field, part FROM response_values INDEXED BY ${KEY} ORDER BY set_id, field, part`;

type Row = readonly [number: number, text: string, isSound: 0 | 1, byKey: number | null];
type Key = readonly [setId: string, field: string, part: number];

/**
 * True where the rows of imported values are what their table says and each is found by its key: what SQLite checks of a
 * table, without the values themselves. What SQLite has to follow wrong pages for, it reports by an exception.
 */
export function areResponsesInOrder(sqlite: Sqlite): boolean {
  const rows = sqlite.prepare<[], Row>(ROWS).raw().all();
  const keys = sqlite.prepare<[], Key>(BY_KEY).raw().all();
  return (
    rows.length === keys.length &&
    rows.every(
      ([number, text, isSound, byKey], at) =>
        isSound === 1 && isPlain(text) && number > (rows[at - 1]?.[0] ?? -1) && number === byKey,
    ) &&
    keys.every((key, at) => isAfter(key, keys[at - 1]))
  );
}

/** Such texts have the same order here as in SQLite. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const isAfter = ([setId, field, part]: Key, before: Key | undefined): boolean =>
  before === undefined ||
  setId > before[0] ||
  (setId === before[0] && (field > before[1] || (field === before[1] && part > before[2])));

/**
 * What is wrong with the values of imported rows, as the end of a sentence. None of them is read, so that a project with a
 * million rows opens as fast as one without: a part that cannot be read is found by who asks for it.
 */
export function responseProblem(sqlite: Sqlite): string | undefined {
  const found = [UNEVEN, STRANGE, SHORT, INCOMPLETE].some(
    (query) => sqlite.prepare(`${query} LIMIT 1`).get() !== undefined,
  );
  return found ? t('imported responses are not as their record says') : undefined;
}
