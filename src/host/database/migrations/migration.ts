import type { Sqlite } from '../sqlite/connection.ts';

/** A record as some format has it, not yet checked. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** One step from the format before to `version`. Never edited once released; numbered in tens. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  /** Runs in a transaction in which foreign keys are not enforced, so that a table can be made anew. */
  readonly up: (sqlite: Sqlite) => void;
  /**
   * A record of the format before as this format has it, for the history and for what is saved from a damaged file.
   * In the history the long texts of a source may be left out, see `long-fields.ts`.
   */
  readonly upgradeRecord?: (kind: string, record: StoredRecord) => StoredRecord;
};

/** The format that a list of migrations leads to. */
export const newestFormat = (known: readonly Migration[]): number =>
  Math.max(...known.map((migration) => migration.version));

/** What makes of a record of a format what the newest of the migrations given has. */
export function upgradeFrom(
  version: number,
  known: readonly Migration[],
  kind: string,
): (record: StoredRecord) => StoredRecord {
  const later = known.filter((migration) => migration.version > version);
  return (record) =>
    later.reduce((upgraded, migration) => migration.upgradeRecord?.(kind, upgraded) ?? upgraded, record);
}
