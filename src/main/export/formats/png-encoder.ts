import { crc32, createInflate } from 'node:zlib';
import type { PackedProject } from '../../../files/inside/packed-project.ts';
import { PROJECT_CHUNK, projectChunk } from '../../../files/inside/png-project.ts';
import { t } from '../../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type PngText = { readonly keyword: string; readonly text: string };

/** Writes bytes at the end of the file. */
type Write = (bytes: Uint8Array) => Promise<Result<null>>;

export type PngPicture = {
  readonly width: number;
  readonly height: number;
  /** Written as the picture's resolution. */
  readonly dotsPerInch: number;
  readonly texts: readonly PngText[];
};

export type PngEncoder = {
  /**
   * Takes the next bytes of the picture's zlib stream: rows of 8 bit RGB, each after the number of its filter.
   * Answers when they are written.
   */
  readonly write: (packed: Uint8Array) => Promise<Result<null>>;
  /** Ends the file, with a project inside where there is one; refused where the rows are not all there. */
  readonly finish: (inside?: PackedProject | null) => Promise<Result<null>>;
  /** Frees what the encoder holds. */
  readonly close: () => void;
};

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length of signature and IHDR chunk, bytes. */
export const PNG_HEAD = PNG_SIGNATURE.length + 25;
const METRES_PER_INCH = 0.0254;

/**
 * Begins a PNG whose packed rows come piece by piece, so that a picture of any size needs only the memory of one piece.
 * All of it is unpacked again on the way, so that what is written is known to be every row, with a right check sum.
 * See the PNG specification, third edition, for the chunks.
 */
export async function createPngEncoder(picture: PngPicture, write: Write): Promise<Result<PngEncoder>> {
  const wanted = picture.height * (1 + picture.width * 3);
  const check = createInflate({ chunkSize: 256 * 1024 });
  let unpacked = 0;
  let broken: Error | null = null;
  check.on('data', (piece: Buffer) => (unpacked += piece.length));
  const ended = new Promise<void>((done) => {
    check.once('end', done);
    check.once('error', (error) => {
      broken = error;
      done();
    });
  });
  const isBroken = (): boolean => broken !== null || unpacked > wanted;

  const written = await write(head(picture));
  if (!written.ok) return written;
  return ok({
    write: async (packed) => {
      if (packed.length === 0) return ok(null);
      const checked = new Promise<void>((done) => check.write(packed, () => done()));
      await Promise.race([checked, ended]);
      return isBroken() ? damaged() : write(chunk('IDAT', packed));
    },
    finish: async (inside = null) => {
      check.end();
      await ended;
      if (isBroken() || unpacked !== wanted) return damaged();
      const put = inside ? await write(chunk(PROJECT_CHUNK, projectChunk(inside))) : ok(null);
      return put.ok ? write(chunk('IEND', new Uint8Array())) : put;
    },
    close: () => check.destroy(),
  });
}

const damaged = (): Result<never> =>
  fail(
    'check-failed',
    t('The picture was not completed, so no file was written. Your project is safe. Export again.'),
  );

function head({ width, height, dotsPerInch, texts }: PngPicture): Uint8Array {
  const size = new Uint8Array(13);
  const view = new DataView(size.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Bit depth 8, colour type 2 (RGB); deflate, the five filters, not interlaced.
  size.set([8, 2, 0, 0, 0], 8);
  const resolution = new Uint8Array(9);
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  new DataView(resolution.buffer).setUint32(0, perMetre);
  new DataView(resolution.buffer).setUint32(4, perMetre);
  resolution[8] = 1; // metres
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', size),
    chunk('sRGB', Uint8Array.of(0)),
    chunk('pHYs', resolution),
    ...texts.map(internationalText),
  ]);
}

/** iTXt: keyword, not compressed, no language, the keyword again in that language, text in UTF-8. */
const internationalText = ({ keyword, text }: PngText): Uint8Array =>
  chunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(keyword, 'latin1'),
      Uint8Array.of(0, 0, 0, 0, 0),
      Buffer.from(text.replaceAll('\0', ''), 'utf8'),
    ]),
  );

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
