import type { Column } from '../column.ts';
import { columnKey } from '../column-name.ts';
import { HashCounts } from './hash-counts.ts';
import { addHash, type Hash, hashText } from './row-hash.ts';

/** What a row is known by, so that a second import of it adds nothing. */
export type RowKey = {
  /** The source's own id, or the hash of the content; the second of two equal rows without ids ends in ':2'. */
  readonly key: string;
  /** 32 hexadecimal digits of all cells. The same key with another content: the source has changed the row since. */
  readonly content: string;
  /** Whether an earlier row of this file has the same id. */
  readonly duplicate: boolean;
};

/**
 * Gives the rows of one file their keys, in the order of the file. Content is hashed by column name and without blank cells: columns that are
 * added, moved or left out change nothing for the rows that were there.
 */
export function createRowKeys(columns: readonly Column[]): (cells: readonly string[]) => RowKey {
  const seeds = columns.map((column) => ({ index: column.index, seed: seedOf(columnKey(column)) }));
  const idColumn = columns.find(({ role }) => role.kind === 'row-id')?.index;
  const contents = new HashCounts();
  const ids = new HashCounts();
  return (cells) => {
    const hash: Hash = [0, 0, 0, 0];
    for (const { index, seed } of seeds) {
      const cell = cells[index];
      if (cell !== undefined && cell !== '') addHash(hash, cell, seed);
    }
    const content = hashText(hash);
    const id = idColumn === undefined ? '' : (cells[idColumn] ?? '').trim();
    if (id !== '') {
      const idHash: Hash = [0, 0, 0, 0];
      addHash(idHash, id, 0);
      return { key: `id:${id}`, content, duplicate: ids.add(idHash) > 1 };
    }
    const count = contents.add(hash);
    return { key: count > 1 ? `${content}:${count}` : content, content, duplicate: false };
  };
}

const seedOf = (key: string): number => {
  const hash: Hash = [0, 0, 0, 0];
  addHash(hash, key, 0);
  return hash[0];
};
