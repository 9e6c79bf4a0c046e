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

const ROWS = `SELECT rowid AS number, set_id AS setId, field, part,
    typeof(set_id) = 'text' AND octet_length(set_id) = 36
    AND typeof(field) = 'text' AND octet_length(field) BETWEEN 1 AND 40
    AND typeof(part) = 'integer' AND part BETWEEN 0 AND 99
    AND typeof(rows) = 'integer' AND rows BETWEEN 1 AND 65536
    AND typeof(bytes) = 'blob' AND octet_length(bytes) <= 67108864 AS sound
  FROM response_values NOT INDEXED`;
const KEY = 'sqlite_autoindex_response_values_1';
const BY_KEY = `SELECT rowid AS number, set_id AS setId, field, part, rows FROM response_values INDEXED BY ${KEY}
  ORDER BY set_id, field, part`;
const OF_KEY = `SELECT rowid FROM response_values INDEXED BY ${KEY} WHERE set_id = ? AND field = ? AND part = ?`;

type Place = {
  readonly number: number;
  readonly setId: string;
  readonly field: string;
  readonly part: number;
};

/**
 * True where the rows of imported values are what their table says and each is found by its key: what SQLite checks of a
 * table, without the values themselves. What SQLite has to follow wrong pages for, it reports by an exception.
 */
export function areResponsesInOrder(sqlite: Sqlite): boolean {
  const rows = sqlite.prepare<[], Place & { readonly sound: number }>(ROWS).all();
  const keys = sqlite.prepare<[], Place>(BY_KEY).all();
  const find = sqlite.prepare<[string, string, number], number>(OF_KEY).pluck();
  return (
    rows.length === keys.length &&
    rows.every(
      ({ number, setId, field, part, sound }, at) =>
        sound === 1 &&
        isPlain(setId + field) &&
        number > (rows[at - 1]?.number ?? -1) &&
        number === find.get(setId, field, part),
    ) &&
    keys.every((key, at) => isAfter(key, keys[at - 1]))
  );
}

/** Such texts have the same order here as in SQLite. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const isAfter = (one: Place, before: Place | undefined): boolean =>
  before === undefined ||
  one.setId > before.setId ||
  (one.setId === before.setId &&
    (one.field > before.field || (one.field === before.field && one.part > before.part)));

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
