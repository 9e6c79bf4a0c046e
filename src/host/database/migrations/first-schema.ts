import { recordKinds } from '../../../shared/model/records.ts';
import type { Sqlite } from '../sqlite/connection.ts';
import { blobDdl } from '../tables/blob.ts';
import { evidenceTextDdl } from '../tables/evidence-text.ts';
import { tables } from '../tables/index.ts';
import { revisionDdl } from '../tables/revision.ts';
import type { Migration } from './migration.ts';

/** The first format: a table for every kind of record, blobs, history and the full text index. */
export const firstSchema: Migration = {
  version: 10,
  name: 'first-schema',
  up: (sqlite: Sqlite) => {
    const statements = [
      ...recordKinds.flatMap((kind) => tables[kind].firstDdl),
      ...blobDdl,
      ...revisionDdl,
      ...evidenceTextDdl,
    ];
    for (const statement of statements) sqlite.exec(statement);
  },
};
