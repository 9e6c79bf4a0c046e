import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';

/** Largest project that is put inside an export or taken out of one, bytes: an export is made and read as a whole. */
export const MOST_INSIDE = 100 * 1024 ** 2;

/** What a project inside a PDF says that it is. */
export const PROJECT_TYPE = 'application/vnd.throughline.journey';

/** A project file as it goes inside an export. */
export type PackedProject = {
  /** A zlib stream. */
  readonly packed: Uint8Array;
  /** Bytes of the file. */
  readonly size: number;
};

const packed: (bytes: Uint8Array) => Promise<Buffer> = promisify(deflate);

/** Packs a project file beside this thread. */
export const packProject = async (bytes: Uint8Array): Promise<PackedProject> => ({
  packed: await packed(bytes),
  size: bytes.length,
});

/** Unpacks what came from somebody, and no more of it than `most` bytes. */
export function unpackProject(bytes: Uint8Array, most = MOST_INSIDE): Buffer | 'damaged' | 'too-large' {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
