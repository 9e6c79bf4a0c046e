import { openToFinish, openToRead, type Sqlite } from './sqlite/connection.ts';
import { removeOrphans } from './blobs.ts';

/**
 * Writes the database as one compact file that needs no other beside it, without the blobs that nothing can
 * reach any more. The file is not yet synced to the disk.
 */
export function writeCompactCopy(sqlite: Sqlite, path: string, hasOrphans: boolean): void {
  sqlite.prepare('VACUUM INTO ?').run(path);
  if (!hasOrphans) return;
  // Uploads that are about to be attached must stay in the working copy, so they are left out here only.
  const copy = openToFinish(path);
  try {
    removeOrphans(copy);
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
}

/** True where SQLite finds nothing wrong with a file that was just written. */
export function isWhole(path: string): boolean {
  const copy = openToRead(path);
  try {
    return copy.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    copy.close();
  }
}
