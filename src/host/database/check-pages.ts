import type { Sqlite } from './sqlite/connection.ts';
import type { PageLinks } from './sqlite/page-links.ts';
import { hasSoundPages, type Tree } from './sqlite/page-owners.ts';
import { areResponsesInOrder } from './responses/check.ts';

/** The table whose rows are so long that SQLite would read most of a file to check them. */
const LONG_ROWS = 'response_values';

/** True where the pages of a file surely are sound; see `hasSoundPages`. Call it before anything in the file is changed. */
export function arePagesSound(sqlite: Sqlite, path: string, links: PageLinks): boolean {
  const trees = sqlite
    .prepare<[], { readonly root: number; readonly name: string }>(
      'SELECT rootpage AS root, tbl_name AS name FROM sqlite_schema WHERE rootpage > 0',
    )
    .all()
    .map(({ root, name }): Tree => ({ root, isPacked: name === LONG_ROWS }));
  return hasSoundPages(path, [{ root: 1, isPacked: false }, ...trees], links);
}

/**
 * True where SQLite finds nothing wrong with any table of a file whose pages are sound. The long rows are not read for it:
 * what can be wrong with them besides their pages is looked at here.
 */
export function areTablesSound(sqlite: Sqlite, check: 'integrity_check' | 'quick_check'): boolean {
  const names = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all();
  const isSound = (name: string): boolean =>
    sqlite.pragma(`${check}('${name.replaceAll("'", "''")}')`, { simple: true }) === 'ok';
  return (
    ['sqlite_schema', ...names.filter((name) => name !== LONG_ROWS)].every(isSound) &&
    (!names.includes(LONG_ROWS) || areResponsesInOrder(sqlite))
  );
}
