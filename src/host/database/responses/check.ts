import { t } from '../../../shared/language/translate.ts';
import type { Sqlite } from '../sqlite/connection.ts';

/** A part of which another field has no values, or not as many. */
const UNEVEN = `SELECT 1 FROM response_values AS one
  LEFT JOIN response_values AS line ON line.set_id = one.set_id AND line.field = 'line' AND line.part = one.part
  WHERE line.rows IS NOT one.rows`;
const STRANGE = `SELECT 1 FROM response_values WHERE NOT (field IN ('line', 'at', 'place', 'key:0', 'key:1')
  OR field GLOB 'score:[0-9]*' OR field GLOB 'text:[0-9]*')`;
const SHORT = `SELECT 1 FROM response_values AS v JOIN response_set AS s ON s.id = v.set_id
  GROUP BY v.set_id, v.field HAVING sum(v.rows) <> s.rows`;
const INCOMPLETE = `SELECT 1 FROM response_set WHERE rows <> (SELECT coalesce(sum(v.rows), 0) FROM response_values AS v
  WHERE v.set_id = response_set.id AND v.field = 'line')`;

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
