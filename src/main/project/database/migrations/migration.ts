import type { Sqlite } from '../connection.ts';

/** One step from the format before to `version`. Never edited once released; numbered in tens. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (sqlite: Sqlite) => void;
};
