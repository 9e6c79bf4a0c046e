/**
 * The bytes of attached files and a small picture of each image, once by SHA-256. `bytes` comes last, so
 * that reading the other columns does not read through them.
 */
export const blobDdl: readonly string[] = [
  `CREATE TABLE blob (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (octet_length(sha256) = 64),
      size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 209715200),
      media_type TEXT NOT NULL CHECK (octet_length(media_type) <= 600),
      thumbnail BLOB CHECK (octet_length(thumbnail) <= 524288),
      bytes BLOB NOT NULL CHECK (octet_length(bytes) = size)
    ) STRICT`,
];
