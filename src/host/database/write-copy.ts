import { openToFinish, openToRead, type Sqlite } from './sqlite/connection.ts';
import { removeOrphans } from './blobs.ts';
import { removeLostResponses } from './responses/store.ts';

/**
 * Writes a database that may be in use as one compact file that needs no other beside it, without the blobs and responses
 * that nothing can reach any more. Answers the last revision in it, or null where SQLite finds something wrong with what was written.
 * The file is not yet synced to the disk.
 */
export function copyDatabase(database: string, path: string): number | null {
  const source = openToRead(database);
  try {
    source.prepare('VACUUM INTO ?').run(path);
  } finally {
    source.close();
  }
  const copy = openToFinish(path);
  try {
    // Uploads that are about to be attached must stay in the working copy, so they are left out here only.
    if (removeOrphans(copy) + removeLostResponses(copy) > 0) copy.exec('VACUUM');
    return isWhole(copy) ? lastRevision(copy) : null;
  } finally {
    copy.close();
  }
}

const isWhole = (copy: Sqlite): boolean => copy.pragma('quick_check(1)', { simple: true }) === 'ok';

const lastRevision = (copy: Sqlite): number =>
  Number(copy.prepare('SELECT coalesce(max(number), 0) FROM revision').pluck().get());
