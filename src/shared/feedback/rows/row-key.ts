import type { Column } from '../../model/column.ts';
import { columnKey } from '../../model/column-name.ts';
import { HashCounts } from './hash-counts.ts';
import { addHash, type Hash } from './row-hash.ts';

/** What a row is known by, so that a second import of it adds nothing. */
export type RowKey = {
  /** The hash of the source's own id, or that of the content and of how many rows with this content came before. */
  readonly key: Hash;
  /** Whether an earlier row of this file has the same id. */
  readonly duplicate: boolean;
  /** Whether no earlier row of this file has the same id or content. */
  readonly first: boolean;
};

/**
 * Gives the rows of one file their keys, in the order of the file. Content is hashed by column name and without blank
 * cells: columns that are added, moved or left out change nothing for the rows that were there.
 */
export function createRowKeys(columns: readonly Column[]): (cells: readonly string[]) => RowKey {
  const seeds = columns.map((column) => ({ index: column.index, seed: seedOf(columnKey(column)) }));
  const idColumn = columns.find(({ role }) => role.kind === 'row-id')?.index;
  const contents = new HashCounts();
  const ids = new HashCounts();
  return (cells) => {
    const key: Hash = [0, 0, 0, 0];
    const id = idColumn === undefined ? '' : (cells[idColumn] ?? '').trim();
    if (id !== '') {
      addHash(key, id, ID_SEED);
      const duplicate = ids.add(key) > 1;
      return { key, duplicate, first: !duplicate };
    }
    for (const { index, seed } of seeds) {
      const cell = cells[index];
      if (cell !== undefined && cell !== '') addHash(key, cell, seed);
    }
    const count = contents.add(key);
    if (count > 1) addHash(key, String(count), COUNT_SEED);
    return { key, duplicate: false, first: count === 1 };
  };
}

const ID_SEED = 0x1d1d;
const COUNT_SEED = 0xc0c0;

const seedOf = (key: string): number => {
  const hash: Hash = [0, 0, 0, 0];
  addHash(hash, key, 0);
  return hash[0];
};
