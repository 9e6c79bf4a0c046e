import type { Sqlite } from './sqlite/connection.ts';

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

export function createBlobs(sqlite: Sqlite): Blobs {
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
  const orphans = sqlite.prepare<[], string>(ORPHANS).pluck();
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
    orphans: () => orphans.all(),
  };
}

/** Change sets are JSON text, so a blob that history can bring back is named in it by its 64 digits. */
const ORPHANS = `SELECT sha256 FROM blob
  WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = blob.sha256)
    AND NOT EXISTS (
      SELECT 1 FROM revision
      WHERE revision.state IN ('done', 'undone') AND instr(revision.changes, blob.sha256) > 0
    )`;

/** Removes the blobs that nothing can reach and answers how many there were. */
export const removeOrphans = (sqlite: Sqlite): number =>
  sqlite.prepare(`DELETE FROM blob WHERE sha256 IN (${ORPHANS})`).run().changes;
