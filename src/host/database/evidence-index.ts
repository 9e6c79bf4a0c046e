import type { Evidence } from '../../shared/model/evidence.ts';
import { inTransaction, type Sqlite } from './sqlite/connection.ts';
import { EVIDENCE_TEXT } from './tables/evidence-text.ts';

/**
 * Keeps the full text index in step with `evidence`; the schema has no triggers that could do it. The index of a file that
 * was just opened is empty and is filled in slices, in the order of `search_number`: rows up to the last one in it are in
 * it, those after it are not.
 */
export type EvidenceIndex = {
  /** After the row is written. */
  readonly add: (evidence: Evidence) => void;
  /** Before the row is changed or gone. */
  readonly remove: (evidence: Evidence) => void;
  /** Takes in more rows, about so many bytes of text. True once all of them are in the index. */
  readonly catchUp: (bytes: number) => boolean;
  /** Makes the whole index anew, so that no word of a removed row is left in it. Runs in a transaction. */
  readonly rebuild: () => void;
};

/** The largest number a row can have, and the one before the smallest that is indexed. */
const LAST = 2n ** 63n - 1n;
const BEFORE_FIRST = -(2n ** 63n);
/** The row of a record, where it is in the index: after `BEFORE_FIRST` and up to the second parameter. */
const INDEXED_ROW = `FROM evidence WHERE id = ? AND search_number > ${BEFORE_FIRST} AND search_number <= ?`;

type NextRow = { readonly number: bigint; readonly bytes: bigint };

export function createEvidenceIndex(sqlite: Sqlite): EvidenceIndex {
  const add = sqlite.prepare<[string, bigint]>(
    `INSERT INTO evidence_text (rowid, title, text, source)
      SELECT search_number, title, text, source ${INDEXED_ROW}`,
  );
  const remove = sqlite.prepare<[string, bigint]>(
    `INSERT INTO evidence_text (evidence_text, rowid, title, text, source)
      SELECT 'delete', search_number, title, text, source ${INDEXED_ROW}`,
  );
  const next = sqlite
    .prepare<[bigint], NextRow>(
      `SELECT search_number AS number, octet_length(title) + octet_length(text) + octet_length(source) AS bytes
        FROM evidence WHERE search_number > ? ORDER BY search_number`,
    )
    .safeIntegers();
  const addRange = sqlite.prepare<[bigint, bigint]>(
    `INSERT INTO evidence_text (rowid, title, text, source)
      SELECT search_number, title, text, source FROM evidence WHERE search_number > ? AND search_number <= ?`,
  );
  let upTo =
    sqlite
      .prepare<[], bigint | null>(`SELECT max(id) FROM ${EVIDENCE_TEXT}_docsize`)
      .pluck()
      .safeIntegers()
      .get() ?? BEFORE_FIRST;

  /** The last row of the next slice, or the last number there can be where none is left. */
  const endOfSlice = (bytes: number): bigint => {
    let end = LAST;
    let left = bytes;
    for (const row of next.iterate(upTo)) {
      end = row.number;
      left -= Number(row.bytes);
      if (left <= 0) return end;
    }
    return LAST;
  };
  const catchUp = (bytes: number): boolean => {
    if (upTo === LAST) return true;
    const end = endOfSlice(bytes);
    inTransaction(sqlite, () => addRange.run(upTo, end));
    upTo = end;
    return upTo === LAST;
  };
  return {
    add: ({ id }) => void add.run(id, upTo),
    remove: ({ id }) => void remove.run(id, upTo),
    catchUp,
    rebuild: () => {
      sqlite.exec(`INSERT INTO ${EVIDENCE_TEXT} (${EVIDENCE_TEXT}) VALUES ('rebuild')`);
      upTo = LAST;
    },
  };
}
