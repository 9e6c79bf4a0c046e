import { crc32, createDeflate } from 'node:zlib';
import { filterRows } from './png-filter.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

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
  /** Takes the next rows, three bytes (red, green, blue) a pixel. Answers when they are written. */
  readonly writeRows: (rgb: Uint8Array) => Promise<Result<null>>;
  /** Ends the file; refused where rows are missing. */
  readonly finish: () => Promise<Result<null>>;
  /** Frees what the encoder holds; needed where it is given up before `finish`. */
  readonly close: () => void;
};

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length of signature and IHDR chunk, bytes. */
export const PNG_HEAD = PNG_SIGNATURE.length + 25;
const METRES_PER_INCH = 0.0254;

/**
 * Begins a PNG of 8 bit RGB whose rows come piece by piece, so that a picture of any size needs only
 * the memory of one piece. See the PNG specification, third edition, for the chunks.
 */
export async function createPngEncoder(picture: PngPicture, write: Write): Promise<Result<PngEncoder>> {
  const { width, height } = picture;
  const deflate = createDeflate({ level: 6, memLevel: 9, chunkSize: 256 * 1024 });
  const packed: Uint8Array[] = [];
  let broken: Error | null = null;
  deflate.on('data', (piece: Buffer) => packed.push(piece));
  deflate.on('error', (error) => {
    broken = error;
  });
  let rowsWritten = 0;
  let lastRow: Uint8Array = new Uint8Array(width * 3);

  const writePacked = async (): Promise<Result<null>> => {
    const data = Buffer.concat(packed.splice(0));
    return data.length === 0 ? ok(null) : write(chunk('IDAT', data));
  };

  const writeRows = async (rgb: Uint8Array): Promise<Result<null>> => {
    const rows = rgb.length / (width * 3);
    if (!Number.isInteger(rows) || rowsWritten + rows > height) {
      return fail('picture-rows', 'The picture came in pieces of a wrong size. No file was written.');
    }
    if (rows === 0) return ok(null);
    const filtered = filterRows(rgb, width, lastRow);
    lastRow = rgb.slice((rows - 1) * width * 3);
    await new Promise<void>((done, refuse) => {
      deflate.write(filtered, (error) => (error ? refuse(error) : done()));
    });
    rowsWritten += rows;
    return writePacked();
  };

  const finish = async (): Promise<Result<null>> => {
    if (rowsWritten !== height) {
      return fail(
        'picture-rows',
        `Only ${rowsWritten} of ${height} rows of the picture were drawn. No file was written.`,
      );
    }
    await new Promise<void>((done, refuse) => {
      deflate.once('end', done).once('error', refuse);
      deflate.end();
    });
    const rest = await writePacked();
    return rest.ok ? write(chunk('IEND', new Uint8Array())) : rest;
  };

  const close = (): void => {
    if (broken === null) deflate.destroy();
  };

  const written = await write(head(picture));
  return written.ok ? ok({ writeRows, finish, close }) : written;
}

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
