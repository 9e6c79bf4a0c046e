import { type Sqlite, inTransaction } from './sqlite/connection.ts';

/** Far more steps than anybody makes, and far below the numbers that JavaScript and SQLite no longer count. */
const MAX_AT_OPENING = 2 ** 40;

/**
 * Numbers the steps of the history anew, from 1 on and in their order, where a file has made the numbers so high that
 * they could run out. Call it in a copy that nothing refers to yet.
 */
export function renumberHistory(sqlite: Sqlite): void {
  const last = sqlite.prepare<[], number | null>('SELECT max(number) FROM revision').pluck().get() ?? 0;
  if (last <= MAX_AT_OPENING) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    inTransaction(sqlite, () => {
      sqlite.exec(`CREATE TEMP TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
        INSERT INTO temp.renumbered SELECT number, row_number() OVER (ORDER BY number) FROM revision;
        UPDATE revision SET target = (SELECT new FROM temp.renumbered WHERE old = target) WHERE target IS NOT NULL;`);
      // From the first on: a new number is never above the old one, so it is free.
      const move = sqlite.prepare('UPDATE revision SET number = ? WHERE number = ?');
      for (const row of sqlite
        .prepare<[], { readonly old: bigint; readonly new: bigint }>(
          'SELECT old, new FROM temp.renumbered WHERE old <> new ORDER BY old',
        )
        .safeIntegers()
        .all())
        move.run(row.new, row.old);
      sqlite.exec('DROP TABLE temp.renumbered');
    });
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
