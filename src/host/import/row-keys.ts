import { HashCounts } from '../../shared/feedback/rows/hash-counts.ts';
import { createRowKeys } from '../../shared/feedback/rows/row-key.ts';
import type { Column } from '../../shared/model/column.ts';
import type { StoredKeys } from './earlier-keys.ts';

/** A row's key as it is stored: 64 bits of the hash of it, in halves. Undefined for a row that is known. */
export type NewKey = readonly [first: number, second: number] | undefined;

/** Tells new rows from those that were imported before, and from rows that have the id of an earlier one in the file. */
export function createNewKeys(
  columns: readonly Column[],
  known: StoredKeys,
): (cells: readonly string[]) => NewKey {
  const keyOf = createRowKeys(columns);
  const seen = new HashCounts();
  for (const { first, second } of known) {
    for (let at = 0; at < first.length; at += 1) seen.add([first[at] ?? 0, second[at] ?? 0, 0, 0]);
  }
  return (cells) => {
    const { key, duplicate } = keyOf(cells);
    if (duplicate) return undefined;
    const [first, second] = key;
    // Within a file no two keys are equal.
    const isKnown = known.length > 0 && seen.add([first, second, 0, 0]) > 1;
    return isKnown ? undefined : [first, second];
  };
}
