import { existsSync, rmSync } from 'node:fs';
import { isSqliteError, openIndex, type Sqlite } from '../database/sqlite/connection.ts';
import type { StoredRows } from './postings.ts';

/** Another number where what is in the file changes: one of another number is made anew. */
const VERSION = 3;
/** Rows whose texts are stored together. */
export const BLOCK_ROWS = 64;
const BLOCKS_A_PART = 1_024;
const PARTS = 100;

/** The index is not as it was written: it has to be made anew. */
export class IndexDamaged extends Error {}

/** What is stored of one part of a set's rows. */
export type IndexedPart = {
  readonly rows: number;
  /** The texts of 64 rows each: of every row a list of its texts. */
  readonly blocks: readonly (readonly (readonly string[])[])[];
  /** Columns by name, as bytes. */
  readonly columns: ReadonlyMap<string, Uint8Array>;
  readonly words: Iterable<readonly [word: string, rows: StoredRows]>;
};

/**
 * The index of imported answers: a database of its own beside the project's, in the folder of the working copy, and removed
 * with it. It holds nothing that could not be made again from the project.
 */
export type IndexFile = {
  readonly has: (setId: string, part: number) => boolean;
  /** All or nothing, also where the program is killed in between. */
  readonly put: (setId: string, part: number, indexed: IndexedPart) => void;
  readonly column: (setId: string, part: number, name: string) => Uint8Array | undefined;
  readonly putColumn: (setId: string, part: number, name: string, bytes: Uint8Array) => void;
  /** The lists of a word, or of all words that begin so. */
  readonly words: (setId: string, part: number, word: string, isOpen: boolean) => readonly StoredRows[];
  readonly block: (setId: string, part: number, block: number) => readonly (readonly string[])[];
  readonly close: () => void;
};

/** JSON as the index holds it. */
export function readIndexed<T>(text: string): T {
  try {
    // As it was written: whoever can change the index can change the program.
    return JSON.parse(text) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw new IndexDamaged();
    throw error;
  }
}

export const removeIndex = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
};

/**
 * Takes parts out of the index, of which the values are others now, and leaves no trace of what they were. Nobody may use it
 * meanwhile. One that cannot be read is removed.
 */
export function takeOutOfIndex(
  path: string,
  parts: readonly { readonly setId: string; readonly part: number }[],
): void {
  if (parts.length === 0 || !existsSync(path)) return;
  try {
    const sqlite = openIndex(path);
    try {
      sqlite.pragma('secure_delete = ON');
      const number = sqlite.prepare<[string], number>('SELECT number FROM answer_set WHERE id = ?').pluck();
      const remove = [
        'DELETE FROM word WHERE part = ?1',
        'DELETE FROM part_column WHERE part = ?1',
        `DELETE FROM block WHERE id >= ?1 * ${BLOCKS_A_PART} AND id < (?1 + 1) * ${BLOCKS_A_PART}`,
        'DELETE FROM part WHERE id = ?1',
      ].map((sql) => sqlite.prepare(sql));
      sqlite.transaction(() => {
        for (const { setId, part } of parts) {
          const set = number.get(setId);
          if (set !== undefined) for (const one of remove) one.run({ 1: set * PARTS + part });
        }
      })();
      sqlite.exec('VACUUM');
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      sqlite.close();
    }
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    removeIndex(path);
  }
}

/** Opens the index; one that is damaged or of another version is made anew. */
export function openIndexFile(path: string): IndexFile {
  if (existsSync(path)) {
    try {
      const sqlite = openIndex(path);
      if (isSound(sqlite)) return indexIn(sqlite);
      sqlite.close();
    } catch (error) {
      if (!isSqliteError(error)) throw error;
    }
    removeIndex(path);
  }
  const sqlite = openIndex(path);
  sqlite.exec(`
    CREATE TABLE answer_set (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE part (id INTEGER PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
    CREATE TABLE block (id INTEGER PRIMARY KEY, texts TEXT NOT NULL) STRICT;
    CREATE TABLE part_column (part INTEGER NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (part, name)) STRICT;
    CREATE TABLE word (part INTEGER NOT NULL, word TEXT NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (part, word)) STRICT, WITHOUT ROWID;
    PRAGMA user_version = ${VERSION};`);
  return indexIn(sqlite);
}

const isSound = (sqlite: Sqlite): boolean =>
  sqlite.pragma('user_version', { simple: true }) === VERSION &&
  sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';

function indexIn(sqlite: Sqlite): IndexFile {
  const numbers = new Map(
    sqlite
      .prepare<[], { id: string; number: number }>('SELECT id, number FROM answer_set')
      .all()
      .map(({ id, number }) => [id, number]),
  );
  const addSet = sqlite.prepare('INSERT INTO answer_set (number, id) VALUES (?, ?)');
  const addPart = sqlite.prepare('INSERT INTO part (id, rows) VALUES (?, ?)');
  const hasPart = sqlite.prepare('SELECT 1 FROM part WHERE id = ?').pluck();
  const addBlock = sqlite.prepare('INSERT INTO block (id, texts) VALUES (?, ?)');
  const getBlock = sqlite.prepare<[number], string>('SELECT texts FROM block WHERE id = ?').pluck();
  const addColumn = sqlite.prepare('INSERT OR REPLACE INTO part_column (part, name, bytes) VALUES (?, ?, ?)');
  const getColumn = sqlite
    .prepare<[number, string], Uint8Array>('SELECT bytes FROM part_column WHERE part = ? AND name = ?')
    .pluck();
  const addWord = sqlite.prepare('INSERT INTO word (part, word, rows) VALUES (?, ?, ?)');
  const getWord = sqlite
    .prepare<[number, string], Uint8Array>('SELECT rows FROM word WHERE part = ? AND word = ?')
    .pluck();
  const getOpen = sqlite
    .prepare<[number, string, string], Uint8Array>(
      'SELECT rows FROM word WHERE part = ? AND word >= ? AND word < ?',
    )
    .pluck();
  const numberOf = (setId: string): number => {
    const known = numbers.get(setId);
    if (known !== undefined) return known;
    const number = Math.max(0, ...numbers.values()) + 1;
    addSet.run(number, setId);
    numbers.set(setId, number);
    return number;
  };
  const partOf = (setId: string, part: number): number => (numbers.get(setId) ?? 0) * PARTS + part;
  return {
    has: (setId, part) => hasPart.get(partOf(setId, part)) !== undefined,
    put: (setId, part, { rows, blocks, columns, words }) => {
      sqlite
        .transaction(() => {
          const id = numberOf(setId) * PARTS + part;
          blocks.forEach((texts, at) => addBlock.run(id * BLOCKS_A_PART + at, JSON.stringify(texts)));
          for (const [name, bytes] of columns) addColumn.run(id, name, bytes);
          for (const [word, list] of words) addWord.run(id, word, list);
          addPart.run(id, rows);
        })
        .immediate();
    },
    column: (setId, part, name) => getColumn.get(partOf(setId, part), name),
    putColumn: (setId, part, name, bytes) => void addColumn.run(partOf(setId, part), name, bytes),
    words: (setId, part, word, isOpen) => {
      const id = partOf(setId, part);
      if (isOpen) return getOpen.all(id, word, `${word}\u{10ffff}`);
      const found = getWord.get(id, word);
      return found ? [found] : [];
    },
    block: (setId, part, block) => {
      const text = getBlock.get(partOf(setId, part) * BLOCKS_A_PART + block);
      if (text === undefined) throw new IndexDamaged();
      return readIndexed(text);
    },
    close: () => void sqlite.close(),
  };
}
