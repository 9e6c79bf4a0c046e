import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Offset of `user_version`, the format's number, in an SQLite file's header; big-endian, 4 bytes (sqlite.org/fileformat2). */
const USER_VERSION_AT = 60;

/** A file's size in bytes and the number of its format, without opening it as a database; a locked one, and one inside an export, show none. */
export function readFileHeader(
  path: string,
  isLocked: boolean,
): { readonly bytes: number; readonly format: number | null } {
  const header = Buffer.alloc(USER_VERSION_AT + 4);
  const file = openSync(path, 'r');
  readSync(file, header, 0, header.length, 0);
  closeSync(file);
  return {
    bytes: statSync(path).size,
    format: !isLocked && isDatabase(header) ? header.readUInt32BE(USER_VERSION_AT) : null,
  };
}

const isDatabase = (header: Buffer): boolean => header.toString('latin1', 0, 15) === 'SQLite format 3';
