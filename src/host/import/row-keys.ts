import { createRowKeys } from '../../shared/feedback/rows/row-key.ts';
import type { Column } from '../../shared/model/column.ts';
import { keyNumber } from '../database/responses/keys.ts';
import type { StoredKeys } from './earlier-keys.ts';
import { KeySet } from './key-set.ts';

/**
 * Tells new rows from those that were imported before, and from rows that have the id of an earlier one in the file. Answers
 * the key of a row as it is stored; undefined for one that is known.
 */
export function createNewKeys(
  columns: readonly Column[],
  known: StoredKeys,
): (cells: readonly string[]) => number | undefined {
  const keyOf = createRowKeys(columns);
  const before = new KeySet(known);
  return (cells) => {
    const { key, duplicate } = keyOf(cells);
    if (duplicate) return undefined;
    const stored = keyNumber(key[0], key[1]);
    return before.has(stored) ? undefined : stored;
  };
}
