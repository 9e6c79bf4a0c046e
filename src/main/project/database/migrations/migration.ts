import type { Sqlite } from '../connection.ts';

/** One step from the format before to `version`. Never edited once released; numbered in tens. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (sqlite: Sqlite) => void;
};

/** The format that a list of migrations leads to. */
export const newestFormat = (known: readonly Migration[]): number =>
  Math.max(...known.map((migration) => migration.version));
