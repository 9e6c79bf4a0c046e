import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { isFileSystemError } from '../../../../files/file-system-error.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import {
  damagedWorkbook,
  protectedWorkbook,
  suspectWorkbook,
  unreadable,
  workbookTooLarge,
} from '../source/failures.ts';
import { MAX_PACKING, MAX_PARTS, SMALL_PART_BYTES } from '../source/limits.ts';

/** The parts of an open ZIP file. */
export type Parts = {
  readonly path: string;
  readonly names: readonly string[];
  /** What a part says it has unpacked; 0 where there is none. More than it says is never unpacked. */
  readonly bytesOf: (name: string) => number;
  readonly packedBytesOf: (name: string) => number;
  /** The unpacked bytes of a part, after its size was found to be within the limit. */
  readonly open: (name: string, most: number) => Promise<Result<Readable>>;
  readonly close: () => void;
};

/** Opens a ZIP file and lists its parts. What is wrong with the file is a value; the caller closes it. */
export async function openParts(path: string): Promise<Result<Parts>> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    const opened = zip;
    const parts = new Map<string, Entry>();
    for await (const entry of opened.eachEntry()) {
      parts.set(entry.fileName, entry);
      if (parts.size > MAX_PARTS) {
        opened.close();
        return suspectWorkbook(path, entry.fileName);
      }
    }
    return ok({
      path,
      names: [...parts.keys()],
      bytesOf: (name) => parts.get(name)?.uncompressedSize ?? 0,
      packedBytesOf: (name) => parts.get(name)?.compressedSize ?? 0,
      open: (name, most) => openPart(path, opened, parts.get(name), name, most),
      close: () => opened.close(),
    });
  } catch (error) {
    zip?.close();
    return zipFailure(path, error, 'zip');
  }
}

async function openPart(
  path: string,
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  most: number,
): Promise<Result<Readable>> {
  if (!entry) return damagedWorkbook(path, name);
  if (entry.isEncrypted()) return protectedWorkbook(path);
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > SMALL_PART_BYTES && uncompressedSize > MAX_PACKING * compressedSize)
    return suspectWorkbook(path, name);
  if (uncompressedSize > most) return workbookTooLarge(path, name, most);
  try {
    return ok(await zip.openReadStreamPromise(entry));
  } catch (error) {
    return zipFailure(path, error, name);
  }
}

/**
 * The failure for an error while a ZIP file is opened or unpacked. yauzl and zlib throw plain errors for broken files; only
 * a fault of this program's own is thrown on.
 */
export function zipFailure(path: string, error: unknown, place: string): Result<never> {
  if (isFileSystemError(error)) return unreadable(path, error.code ?? '');
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
  return damagedWorkbook(path, place);
}
