import { createHash } from 'node:crypto';
import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration } from './migration.ts';

/**
 * Each revision has an identity and names the one it follows, so that two copies of a file know where they parted. Those of
 * before get theirs from what they are, so that two copies of an old file agree, whenever and wherever each is opened.
 */
export const revisionIds: Migration = {
  version: 210,
  name: 'revision-ids',
  up: (sqlite: Sqlite) => {
    for (const column of ['id', 'parent', 'merged'])
      sqlite.exec(`ALTER TABLE revision ADD COLUMN ${column} TEXT CHECK (octet_length(${column}) = 36)`);
    nameRevisions(sqlite);
    sqlite.exec('CREATE UNIQUE INDEX revision_by_id ON revision (id)');
  },
};

/** What a revision of before is known by. Its changes are not among it: a later format writes them otherwise. */
type Known = {
  /** As large as SQLite counts: a file that says so is renumbered afterwards. */
  readonly number: bigint;
  readonly time: string;
  readonly author: string;
  readonly action: string;
  readonly target: bigint | null;
};

function nameRevisions(sqlite: Sqlite): void {
  const project = sqlite.prepare<[], string>('SELECT id FROM project').pluck().get() ?? '';
  const revisions = sqlite
    .prepare<[], Known>('SELECT number, time, author, action, target FROM revision ORDER BY number')
    .safeIntegers()
    .all();
  const write = sqlite.prepare('UPDATE revision SET id = ?, parent = ? WHERE number = ?');
  let parent: string | null = null;
  for (const revision of revisions) {
    const id = idOf(project, parent, revision);
    write.run(id, parent, revision.number);
    parent = id;
  }
}

/** A UUIDv7 (RFC 9562, 5.7): the revision's time, and 74 bits of a hash where others have chance. */
function idOf(project: string, parent: string | null, known: Known): string {
  const { number, time, author, action, target } = known;
  const hash = createHash('sha256')
    .update(JSON.stringify([project, parent, String(number), time, author, action, target && String(target)]))
    .digest('hex');
  const moment = Date.parse(time);
  const stamp = (moment >= 0 ? moment : 0).toString(16).padStart(12, '0').slice(-12);
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
