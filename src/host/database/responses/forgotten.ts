import type { Sqlite } from '../sqlite/connection.ts';

/** What is left of an answer that was forgotten: just enough for no later import to bring it back. */
export type ForgottenAnswer = {
  /** SHA-256 of the table that it came in. */
  readonly file: string;
  /** Where it stood in that file. */
  readonly line: number;
  /** The hash of its comments (`commentsKey`), by which it is known in other files; null: that could be somebody else’s. */
  readonly key: readonly [number, number] | null;
};

/** By what rows of a file are known as forgotten: their lines, or their comments. */
export type ForgottenRows = {
  readonly lines: readonly number[];
  readonly keys: readonly (readonly [number, number])[];
};

export function addForgotten(sqlite: Sqlite, answers: readonly ForgottenAnswer[]): void {
  const add = sqlite.prepare(
    'INSERT OR REPLACE INTO forgotten_answer (file, line, key_0, key_1) VALUES (?, ?, ?, ?)',
  );
  for (const { file, line, key } of answers) add.run(file, line, key?.[0] ?? null, key?.[1] ?? null);
}

/** The rows of a file that are not to come back. */
export const forgottenRows = (sqlite: Sqlite, file: string): ForgottenRows => ({
  lines: sqlite
    .prepare<[string], number>('SELECT line FROM forgotten_answer WHERE file = ?')
    .pluck()
    .all(file),
  keys: sqlite
    .prepare<[], [number, number]>('SELECT key_0, key_1 FROM forgotten_answer WHERE key_0 IS NOT NULL')
    .raw()
    .all(),
});

/** What another copy has forgotten is not to come back here either. */
export function takeForgotten(from: Sqlite, to: Sqlite): void {
  const add = to.prepare(
    'INSERT OR IGNORE INTO forgotten_answer (file, line, key_0, key_1) VALUES (?, ?, ?, ?)',
  );
  for (const row of from
    .prepare<[], readonly [string, number, number | null, number | null]>(
      'SELECT file, line, key_0, key_1 FROM forgotten_answer',
    )
    .raw()
    .iterate())
    add.run(...row);
}
