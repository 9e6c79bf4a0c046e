import { t } from '../../shared/language/translate.ts';
import { type Failure, type Result, ok } from '../../shared/result.ts';
import { rowProblem } from './check-rows.ts';
import { type Sqlite, inTransaction, isSqliteError, openForWork } from './sqlite/connection.ts';
import { schemaProblem } from './expected-schema.ts';
import { damaged } from './file-header.ts';
import { APPLICATION_ID, formatOf, migrate } from './migrate.ts';
import { type Migration, newestFormat } from './migrations/migration.ts';
import { EVIDENCE_TEXT, evidenceTextDdl } from './tables/evidence-text.ts';

/**
 * Opens a copy of a file from anybody, after every check: whose it is, its schema, its pages, every row and
 * every reference. What is derived (indexes, full text) is made anew rather than trusted. On a failure it is closed.
 */
export function checkDatabase(
  path: string,
  name: string,
  known: readonly Migration[],
  beforeMigration: (version: number) => void,
): Result<Sqlite> {
  let sqlite: Sqlite | undefined;
  let failure: Failure | undefined;
  try {
    sqlite = openForWork(path);
    failure = structureProblem(sqlite, name, known);
    if (!failure) {
      const version = formatOf(sqlite);
      if (version < newestFormat(known)) {
        beforeMigration(version);
        migrate(sqlite, known);
      }
      failure = contentProblem(sqlite, name);
    }
    if (!failure) return ok(sqlite);
  } catch (error) {
    if (!isSqliteError(error)) {
      sqlite?.close();
      throw error;
    }
    failure = sqliteFailure(name, error);
  }
  sqlite?.close();
  return { ok: false, failure };
}

/** Whose it is, its schema and its pages. Afterwards there is no full text index. */
function structureProblem(sqlite: Sqlite, name: string, known: readonly Migration[]): Failure | undefined {
  const version = formatOf(sqlite);
  if (
    sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID ||
    !known.some((migration) => migration.version === version)
  ) {
    return damaged(name, t('it does not say that it is a Throughline project'));
  }
  const schema = schemaProblem(sqlite, version, known);
  if (schema) return damaged(name, schema);
  inTransaction(sqlite, () => sqlite.exec(`DROP TABLE IF EXISTS ${EVIDENCE_TEXT}`));
  const pages = pageProblem(sqlite);
  return pages === undefined ? undefined : damaged(name, pages);
}

/** Every row and reference, in the format of today. Afterwards the full text index is there. */
function contentProblem(sqlite: Sqlite, name: string): Failure | undefined {
  const rows = rowProblem(sqlite);
  if (rows) return damaged(name, rows);
  inTransaction(sqlite, () => {
    for (const statement of evidenceTextDdl) sqlite.exec(statement);
    sqlite.exec(`INSERT INTO ${EVIDENCE_TEXT} (${EVIDENCE_TEXT}) VALUES ('rebuild')`);
  });
  return undefined;
}

/** Indexes that do not fit their tables are made anew; a second complaint is about the data itself. */
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
      return damaged(name, t('SQLite reports “{{text}}”', { text: firstLine(error.message) }));
  }
}
