import { t } from '../../shared/language/translate.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { type Failure, ok } from '../../shared/result.ts';
import { arePagesSound, areTablesSound } from './check-pages.ts';
import { type ReadableRecords, countProblem, rowProblem } from './check-rows.ts';
import {
  type Sqlite,
  beginWorkUnsynced,
  inTransaction,
  isSqliteError,
  openForWork,
  openToPrepare,
} from './sqlite/connection.ts';
import { MAX_SCHEMA_BYTES, schemaProblem, treesOf } from './expected-schema.ts';
import { damaged } from './file-header.ts';
import { APPLICATION_ID } from './application-id.ts';
import { formatOf, migrate } from './migrate.ts';
import { type Migration, newestFormat } from './migrations/migration.ts';
import { renumberHistory } from './renumber-history.ts';
import type { PageLinks } from './sqlite/page-links.ts';
import { type PageWalk, walkPages } from './sqlite/page-walk.ts';
import { EVIDENCE_TEXT, evidenceTextDdl } from './tables/evidence-text.ts';

/** What is checked, and how it came. */
export type CheckedCopy = {
  readonly path: string;
  /** For sentences about it. */
  readonly name: string;
  /** Whether it was opened before, here, and may have a write-ahead log beside it that belongs to it. */
  readonly isReopened: boolean;
  /** How its pages are linked, where that is known from copying it. */
  readonly links?: PageLinks | undefined;
};

/** The checked database, or why it is none of ours, with how many of its records can be read where that was counted. */
export type Checked = { readonly ok: true; readonly value: Sqlite } | Refused;
type Refused = { readonly ok: false; readonly failure: Failure; readonly records?: ReadableRecords };

const refused = (failure: Failure): Refused => ({ ok: false, failure });

/**
 * Opens a copy of a file from anybody, after every check: whose it is, its schema, its pages, every row and
 * every reference. What is derived is rebuilt rather than trusted: indexes here, the full text index while the project is
 * open. On a failure it is closed. A copy that was not opened before is not on the disk yet when this returns.
 */
export function checkDatabase(
  { path, name, isReopened, links }: CheckedCopy,
  known: readonly Migration[],
  limits: ProjectLimits,
  beforeMigration: (version: number) => void,
): Checked {
  const pages = isReopened ? undefined : walkPages(path);
  let sqlite: Sqlite | undefined;
  let problem: Refused | undefined;
  try {
    if (pages && !pages.isTree(1, MAX_SCHEMA_BYTES)) return tangled(name);
    sqlite = isReopened ? openForWork(path) : openToPrepare(path);
    const isSound = (opened: Sqlite): boolean => links !== undefined && arePagesSound(opened, path, links);
    problem = structureProblem(sqlite, name, known, limits, pages && { ...pages, isSound });
    if (!problem) {
      const version = formatOf(sqlite);
      if (version < newestFormat(known)) {
        beforeMigration(version);
        migrate(sqlite, known);
      }
      if (!isReopened) renumberHistory(sqlite);
      problem = contentProblem(sqlite, name);
    }
    if (!problem) {
      if (!isReopened) beginWorkUnsynced(sqlite);
      return ok(sqlite);
    }
  } catch (error) {
    if (!isSqliteError(error)) {
      sqlite?.close();
      throw error;
    }
    problem = refused(sqliteFailure(name, error));
  } finally {
    pages?.close();
  }
  sqlite?.close();
  return problem;
}

/** Pages that SQLite would go over without an end, or a schema that is far larger than ours. */
const tangled = (name: string): Refused => refused(damaged(name, t('its page structure is invalid')));

/** Whose it is, its schema, how much is in it, and its pages. Afterwards there is no full text index. */
function structureProblem(
  sqlite: Sqlite,
  name: string,
  known: readonly Migration[],
  limits: ProjectLimits,
  walk: (PageWalk & { readonly isSound: (sqlite: Sqlite) => boolean }) | undefined,
): Refused | undefined {
  const version = formatOf(sqlite);
  if (
    sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID ||
    !known.some((migration) => migration.version === version)
  ) {
    return refused(damaged(name, t('it is not marked as a Throughline project')));
  }
  const schema = schemaProblem(sqlite, version, known);
  if (schema) return refused(damaged(name, schema));
  // Before anything is dropped or rebuilt, which follows pages as they are.
  const isSound = walk?.isSound(sqlite) ?? false;
  if (walk && !treesOf(sqlite).every((tree) => walk.isOfKind(tree) && (isSound || walk.isTree(tree.root))))
    return tangled(name);
  // Before any page is checked and any row read.
  const count = countProblem(sqlite, limits);
  if (count) return refused(damaged(name, count));
  inTransaction(sqlite, () => sqlite.exec(`DROP TABLE IF EXISTS ${EVIDENCE_TEXT}`));
  // Where the pages are sound, no table needs to be read in full; whatever is found then, the whole check says what it is.
  if (isSound && areTablesSound(sqlite, 'integrity_check')) return undefined;
  const pages = pageProblem(sqlite);
  return pages === undefined ? undefined : refused(damaged(name, pages));
}

/** Every row and reference, in the format of today. Afterwards the full text index is there, and empty. */
function contentProblem(sqlite: Sqlite, name: string): Refused | undefined {
  const rows = rowProblem(sqlite);
  if (rows) {
    const refusal = refused(damaged(name, rows.text));
    return rows.records ? { ...refusal, records: rows.records } : refusal;
  }
  inTransaction(sqlite, () => {
    for (const statement of evidenceTextDdl) sqlite.exec(statement);
  });
  return undefined;
}

/** Indexes that do not fit their tables are rebuilt; a second complaint is about the data itself. */
function pageProblem(sqlite: Sqlite): string | undefined {
  if (integrity(sqlite) === 'ok') return undefined;
  sqlite.exec('REINDEX');
  const second = integrity(sqlite);
  return second === 'ok' ? undefined : t('SQLite reports “{{text}}”', { text: firstLine(second) });
}

const integrity = (sqlite: Sqlite): string => String(sqlite.pragma('integrity_check(1)', { simple: true }));

const firstLine = (text: string): string => text.split('\n', 2).join(' ').slice(0, 120);

function sqliteFailure(name: string, error: Error & { readonly code: string }): Failure {
  switch (error.code) {
    case 'SQLITE_FULL':
      return {
        code: 'disk-full',
        message: t('There is not enough space on this computer to open “{{name}}”. It was not changed.', {
          name,
        }),
      };
    default:
      return sqliteDamage(name, error);
  }
}

/** The failure for a file with which SQLite itself finds fault. */
export const sqliteDamage = (name: string, error: Error): Failure =>
  damaged(name, t('SQLite reports “{{text}}”', { text: firstLine(error.message) }));
