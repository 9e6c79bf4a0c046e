import type { Id } from '../model/fields.ts';
import type { ProjectRecords } from '../model/records.ts';

/** What is no record and has to be copied for records to be whole: bytes of files, and rows of imported answers. */
export type Contents = { readonly files: readonly string[]; readonly sets: readonly Id[] };

/** What a result of a merge needs of theirs: files by their SHA-256, and sets of responses by their ids there. */
export function contentsToBring(mine: ProjectRecords, result: ProjectRecords): Contents {
  const has = new Set(Array.from(mine.attachment.values(), ({ sha256 }) => sha256));
  const files = Array.from(result.attachment.values(), ({ sha256 }) => sha256);
  return {
    files: [...new Set(files)].filter((sha256) => !has.has(sha256)),
    sets: [...result.responseSet.keys()].filter((id) => !mine.responseSet.has(id)),
  };
}
