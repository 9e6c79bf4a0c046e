import { type ProjectLimits, projectLimits } from '../../shared/model/limits.ts';
import { type Sqlite, inTransaction } from './sqlite/connection.ts';

export type BlobInfo = { readonly sha256: string; readonly size: number; readonly mediaType: string };

/** The bytes of attached files, each stored once. */
export type Blobs = {
  readonly info: (sha256: string) => (BlobInfo & { readonly hasThumbnail: boolean }) | undefined;
  /** Stores bytes; does nothing where they are there already. */
  readonly put: (info: BlobInfo, bytes: Uint8Array) => void;
  readonly bytes: (sha256: string) => Uint8Array | undefined;
  readonly putThumbnail: (sha256: string, picture: Uint8Array) => void;
  readonly thumbnail: (sha256: string) => Uint8Array | null;
  /** Blobs that no attachment names and no undo or redo can bring back. */
  readonly orphans: () => readonly string[];
};

export function createBlobs(sqlite: Sqlite, limits: ProjectLimits = projectLimits): Blobs {
  const info = sqlite.prepare<
    [string],
    { sha256: string; size: number; mediaType: string; thumbnailed: number }
  >(
    `SELECT sha256, size, media_type AS mediaType, thumbnail IS NOT NULL AS thumbnailed FROM blob WHERE sha256 = ?`,
  );
  const put = sqlite.prepare(
    'INSERT INTO blob (sha256, size, media_type, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const bytes = sqlite.prepare<[string], Uint8Array>('SELECT bytes FROM blob WHERE sha256 = ?').pluck();
  const putThumbnail = sqlite.prepare('UPDATE blob SET thumbnail = ? WHERE sha256 = ?');
  const thumbnail = sqlite
    .prepare<[string], Uint8Array | null>('SELECT thumbnail FROM blob WHERE sha256 = ?')
    .pluck();
  return {
    info: (sha256) => {
      const row = info.get(sha256);
      if (!row) return undefined;
      const { thumbnailed, ...rest } = row;
      return { ...rest, hasThumbnail: thumbnailed === 1 };
    },
    put: ({ sha256, size, mediaType }, content) => void put.run(sha256, size, mediaType, content),
    bytes: (sha256) => bytes.get(sha256),
    putThumbnail: (sha256, picture) => void putThumbnail.run(picture, sha256),
    thumbnail: (sha256) => thumbnail.get(sha256) ?? null,
    orphans: () => orphansOf(sqlite, limits),
  };
}

/** What no attachment names; mostly nothing, and then no history is read. */
const UNNAMED = `SELECT sha256 FROM blob
  WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = blob.sha256)`;

/** Change sets are JSON text, so a blob that history can bring back is named in it by its 64 digits. */
const UNDOABLE = `SELECT changes FROM revision WHERE state IN ('done', 'undone') AND octet_length(changes) <= ?`;

/** Each change set is read once, however many blobs are looked for in it. */
function orphansOf(sqlite: Sqlite, limits: ProjectLimits): readonly string[] {
  const orphans = new Set(sqlite.prepare<[], string>(UNNAMED).pluck().all());
  if (orphans.size === 0) return [];
  // A longer change set is not read to undo it either.
  for (const changes of sqlite.prepare<[number], string>(UNDOABLE).pluck().iterate(limits.stepBytes)) {
    for (const [, sha256 = ''] of changes.matchAll(/"([0-9a-f]{64})"/g)) orphans.delete(sha256);
    if (orphans.size === 0) break;
  }
  return [...orphans];
}

/** Removes the blobs that nothing can reach and answers how many there were. */
export function removeOrphans(sqlite: Sqlite, limits: ProjectLimits = projectLimits): number {
  const remove = sqlite.prepare('DELETE FROM blob WHERE sha256 = ?');
  const orphans = orphansOf(sqlite, limits);
  inTransaction(sqlite, () => {
    for (const sha256 of orphans) remove.run(sha256);
  });
  return orphans.length;
}
