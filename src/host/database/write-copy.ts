import { openToFinish, openToRead, type Sqlite } from './sqlite/connection.ts';
import { readLinks } from './sqlite/page-links.ts';
import { arePagesSound, areTablesSound } from './check-pages.ts';
import { removeOrphans } from './blobs.ts';
import { removeLostResponses } from './responses/store.ts';
import { usedBytes } from './used-bytes.ts';

/** From so many bytes on, a file is read and written in large pages. */
const MANY = 4 * 1024 * 1024;

/**
 * Long rows pass page by page, so a large file is copied faster in fewer pages. In a small one, whose tables fill a page at
 * most, large pages would be empty.
 */
const pageBytes = (bytes: number): number => (bytes < MANY ? 4_096 : 16_384);

/**
 * Writes a database that may be in use as one compact file that needs no other beside it, without the blobs and responses
 * that nothing can reach any more. The file is neither checked nor synced to the disk.
 */
export function writeCopy(database: string, path: string): void {
  const source = openToRead(database);
  try {
    // For the file that is written: whoever asked for it syncs it once, when it is done.
    source.pragma('synchronous = OFF');
    // Long rows pass through page by page; a larger cache only keeps them for nothing.
    source.pragma('cache_size = -512');
    source.pragma(`page_size = ${pageBytes(usedBytes(source))}`);
    source.prepare('VACUUM INTO ?').run(path);
  } finally {
    source.close();
  }
  const copy = openToFinish(path);
  try {
    // Uploads that are about to be attached must stay in the working copy, so they are left out here only.
    if (removeOrphans(copy) + removeLostResponses(copy) > 0) copy.exec('VACUUM');
  } finally {
    copy.close();
  }
}

/** Reads back what was written: answers the last revision in it, or null where something is wrong with it. */
export function checkCopy(path: string): number | null {
  const copy = openToRead(path);
  try {
    return isWhole(copy, path) ? lastRevision(copy) : null;
  } finally {
    copy.close();
  }
}

const isWhole = (copy: Sqlite, path: string): boolean =>
  (arePagesSound(copy, path, readLinks(path)) && areTablesSound(copy, 'quick_check')) ||
  copy.pragma('quick_check(1)', { simple: true }) === 'ok';

const lastRevision = (copy: Sqlite): number =>
  Number(copy.prepare('SELECT coalesce(max(number), 0) FROM revision').pluck().get());
