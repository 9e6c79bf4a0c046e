import { deflateSync, inflateSync } from 'node:zlib';

/** Rows of one part: enough that few parts make a set, few enough that one is packed or read within some ms. */
export const PART_ROWS = 65_536;
/** Most bytes of one part, as stored and as it is read. */
export const MAX_PART_BYTES = 64 * 1024 ** 2;

/** Stands for an answer that is blank. */
export const BLANK = -2_147_483_648;
/** Stands for an answer that was given and is none of the scale's: out of range, or not to be read as a number. */
export const INVALID = -2_147_483_647;
/** Scores are kept in hundredths. */
export const HUNDREDTHS = 100;

/** Numbers of a part as they are stored: 32-bit integers, least byte first, deflated. */
export function packNumbers(numbers: Int32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4));
  for (let at = 0; at < numbers.length; at += 1) bytes.setInt32(at * 4, numbers[at] ?? 0, true);
  return deflateSync(new Uint8Array(bytes.buffer), { level: 1 });
}

/** The numbers of a part; undefined where the bytes are not `rows` numbers. */
export function unpackNumbers(bytes: Uint8Array, rows: number): Int32Array | undefined {
  const plain = inflated(bytes, rows * 4);
  if (plain?.byteLength !== rows * 4) return undefined;
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const numbers = new Int32Array(rows);
  for (let at = 0; at < rows; at += 1) numbers[at] = view.getInt32(at * 4, true);
  return numbers;
}

/** At level 4 a project with a million rows is a tenth smaller, and their import takes over a third longer. */
const TEXT_LEVEL = 1;

/** Texts of a part as they are stored: a JSON array, deflated. */
export const packTexts = (texts: readonly string[]): Uint8Array =>
  deflateSync(JSON.stringify(texts), { level: TEXT_LEVEL });

/** The texts of a part; undefined where the bytes are not `rows` texts. */
export function unpackTexts(bytes: Uint8Array, rows: number): readonly string[] | undefined {
  const plain = inflated(bytes, MAX_PART_BYTES);
  if (!plain) return undefined;
  try {
    const parsed: unknown = JSON.parse(plain.toString('utf8'));
    const sound = Array.isArray(parsed) && parsed.length === rows && parsed.every(isText);
    return sound ? (parsed as readonly string[]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** No more than `most` bytes are ever made of what came with a file. */
function inflated(bytes: Uint8Array, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    // Bytes that are not deflated, or that become more than they may.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
