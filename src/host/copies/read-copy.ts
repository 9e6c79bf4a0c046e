import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { projectLimits } from '../../shared/model/limits.ts';
import { MAX_SCHEMA_BYTES, readSchema, schemaProblem, treesOf } from '../database/expected-schema.ts';
import { checkHeader, HEADER_BYTES } from '../database/file-header.ts';
import { type HistoryGraph, readGraph } from '../database/history-graph.ts';
import { formatOf } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { isSqliteError, openToRead, type Sqlite } from '../database/sqlite/connection.ts';
import { walkPages } from '../database/sqlite/page-walk.ts';
import { newsIn } from './news.ts';

/** Since this format a revision has an identity; what is new in an older copy shows when it is opened. */
const WITH_IDENTITY = 210;
/** Longest histories that are read to count what is new. */
const MOST_REVISIONS = 200_000;

/** What a file beside a project is to it. */
export type CopyRead =
  /** A copy: who did what in it that is not in the project. `changes` is null where only opening it says. */
  | {
      readonly is: 'copy';
      readonly changes: number | null;
      /** The last first. */
      readonly authors: readonly string[];
      /** When it was changed last, as its own history says, ISO 8601; null where that is not known. */
      readonly time: string | null;
    }
  | { readonly is: 'other' }
  /** It cannot be read now; perhaps another program is not done with it. */
  | { readonly is: 'unreadable' };

/** Not known to Windows, whose files never wait. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/**
 * Reads whose copy a file is and what is new in it, without copying or checking all of it: only its header, its schema, which
 * must be ours to the letter, and the history. The file may be anybody's, and another program may be writing it; it is only read.
 */
export function readCopy(path: string, projectId: string, mine: HistoryGraph): CopyRead {
  try {
    const problem = headerProblem(path);
    if (problem === 'newer-version') return readNewer(path, projectId);
    if (problem !== null) return { is: problem === 'not-a-project' ? 'other' : 'unreadable' };
    return withSchema(path, (sqlite) => {
      const version = formatOf(sqlite);
      if (schemaProblem(sqlite, version, migrations)) return { is: 'unreadable' };
      if (!isTreeOf(sqlite, path, 'project') || idIn(sqlite) !== projectId) return { is: 'other' };
      if (version < WITH_IDENTITY || !isTreeOf(sqlite, path, 'revision')) return unknownNews;
      const count =
        sqlite.prepare<[], number>('SELECT count(*) FROM revision NOT INDEXED').pluck().get() ?? 0;
      if (count > MOST_REVISIONS) return unknownNews;
      return { is: 'copy', ...newsIn(sqlite, readGraph(sqlite), mine) };
    });
  } catch (error) {
    if (isSqliteError(error) || isFileSystemError(error)) return { is: 'unreadable' };
    throw error;
  }
}

const unknownNews: CopyRead = { is: 'copy', changes: null, authors: [], time: null };

/** The code of what is wrong with the beginning of a file, or null. */
function headerProblem(path: string): string | null {
  // Without waiting: a pipe put in the file's place would hold us for ever.
  const file = openSync(path, constants.O_RDONLY | nonBlocking);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > projectLimits.fileBytes) return 'not-a-project';
    // Another program has it open to write, or did not get to the end.
    if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return 'open-elsewhere';
    const header = Buffer.alloc(HEADER_BYTES);
    const read = header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
    // A file in that mode would get others beside it when it is opened.
    if (read[18] !== 1 || read[19] !== 1) return 'not-a-project';
    return checkHeader(basename(path), read, found.size, migrations)?.code ?? null;
  } finally {
    closeSync(file);
  }
}

/** Opens a file whose schema is no longer than ours may be: SQLite reads all of it before it answers anything. */
function withSchema(path: string, read: (sqlite: Sqlite) => CopyRead): CopyRead {
  const pages = walkPages(path);
  try {
    if (!pages.isTree(1, MAX_SCHEMA_BYTES)) return { is: 'unreadable' };
  } finally {
    pages.close();
  }
  const sqlite = openToRead(path);
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Whether the pages of a table lead to an end. */
function isTreeOf(sqlite: Sqlite, path: string, table: string): boolean {
  const root = sqlite
    .prepare<[string], number>("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table);
  const tree = treesOf(sqlite).find((one) => one.root === root);
  if (!tree) return false;
  const pages = walkPages(path);
  try {
    return pages.isOfKind(tree) && pages.isTree(tree.root);
  } finally {
    pages.close();
  }
}

// By the table alone, here and above: its pages are known to lead to an end, those of an index are not.
const idIn = (sqlite: Sqlite): string | undefined =>
  sqlite.prepare<[], string>('SELECT id FROM project NOT INDEXED LIMIT 1').pluck().get();

/** Of a newer format only the project's own table is looked at, where it is as it is today. */
function readNewer(path: string, projectId: string): CopyRead {
  return withSchema(path, (sqlite) => {
    const table = readSchema(sqlite).find(({ name }) => name === 'project');
    if (table?.type !== 'table' || !/^CREATE TABLE project \([^()]*id TEXT/u.test(table.sql ?? ''))
      return { is: 'unreadable' };
    return isTreeOf(sqlite, path, 'project') && idIn(sqlite) === projectId ? unknownNews : { is: 'other' };
  });
}
