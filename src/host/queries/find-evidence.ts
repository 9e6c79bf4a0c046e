import type { EvidenceQuery } from '../../shared/protocol/evidence-query.ts';
import type { HostAnswers } from '../../shared/protocol/host-api.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';

/** Most pieces of evidence that one search answers. */
const LIMIT = 5_000;
const EXCERPT = 160;

/** Whether a query is answered from the full text index, which must hold all evidence by then. */
export const needsIndex = (query: EvidenceQuery): boolean => readWords(query.text).match !== '';

/** Finds evidence by words and filters; see `evidenceQuerySchema`. */
export function findEvidence(sqlite: Sqlite, query: EvidenceQuery): HostAnswers['find-evidence'] {
  const { match, contained } = readWords(query.text);
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where = (condition: string, ...given: readonly unknown[]): void => {
    conditions.push(condition);
    values.push(...given);
  };
  if (match !== '') where('evidence_text MATCH ?', match);
  for (const word of contained) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    where(
      `(evidence.title LIKE ? ESCAPE '\\' OR evidence.text LIKE ? ESCAPE '\\' OR evidence.source LIKE ? ESCAPE '\\')`,
      pattern,
      pattern,
      pattern,
    );
  }
  if (query.kind !== null) where('evidence.kind = ?', query.kind);
  if (query.stageId !== null)
    where(`evidence.id IN (${AT_STAGE})`, query.stageId, query.stageId, query.stageId);
  if (query.personaId !== null) {
    where(
      "evidence.id IN (SELECT target_id FROM persona_link WHERE persona_id = ? AND target_kind = 'evidence')",
      query.personaId,
    );
  }
  if (query.tagId !== null) {
    where(
      "evidence.id IN (SELECT target_id FROM tag_link WHERE tag_id = ? AND target_kind = 'evidence')",
      query.tagId,
    );
  }
  if (query.linked !== null) {
    where(
      `${query.linked ? '' : 'NOT '}EXISTS (SELECT 1 FROM evidence_link WHERE evidence_link.evidence_id = evidence.id)`,
    );
  }
  const byWords = match !== '';
  const excerpt = byWords
    ? "snippet(evidence_text, -1, '', '', '…', 24)"
    : `substr(CASE WHEN evidence.text = '' THEN evidence.title ELSE evidence.text END, 1, ${EXCERPT})`;
  const from = byWords
    ? 'evidence_text JOIN evidence ON evidence.search_number = evidence_text.rowid'
    : 'evidence';
  // Titles weigh most, so that a match in a title comes first.
  const order = byWords ? 'bm25(evidence_text, 4.0, 1.0, 2.0), evidence.id DESC' : NEWEST_FIRST;
  const sql = `SELECT evidence.id AS id, ${excerpt} AS excerpt FROM ${from}
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY ${order} LIMIT ${LIMIT}`;
  return sqlite.prepare<unknown[], { id: string; excerpt: string }>(sql).all(...values);
}

const NEWEST_FIRST = 'evidence.date IS NULL, evidence.date DESC, evidence.id DESC';

/** Evidence linked to the stage, to one of its steps, or to a card in one of them. */
const AT_STAGE = `SELECT evidence_id FROM evidence_link WHERE target_id = ?
  UNION SELECT evidence_id FROM evidence_link JOIN step ON step.id = target_id WHERE step.stage_id = ?
  UNION SELECT evidence_id FROM evidence_link JOIN card ON card.id = target_id
    JOIN step ON step.id = card.step_id WHERE step.stage_id = ?`;

/** Scripts that write words without spaces between them: the index finds no words there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What a person typed, as words for the index (quoted: nothing in them is an operator) and as words to look for as they stand. */
function readWords(text: string): { readonly match: string; readonly contained: readonly string[] } {
  const all = text.split(/\s+/u).filter((word) => word !== '');
  const contained = all.filter((word) => UNSPACED.test(word) || !/[\p{L}\p{N}]/u.test(word));
  const words = all.filter((word) => !contained.includes(word));
  const last = all.at(-1);
  const match = words
    .map((word, index) => {
      // A word that ends in a space is finished.
      const open = index === words.length - 1 && word === last && !/\s$/u.test(text);
      return `"${word.replaceAll('"', '""').replaceAll('\0', '')}"${open ? '*' : ''}`;
    })
    .join(' AND ');
  return { match, contained };
}
