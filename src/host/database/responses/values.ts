import { deflateSync } from 'node:zlib';
import { inflated } from './inflate.ts';

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

/** Level 1 is faster by 0.1 s for a million comments and makes a quarter more of them, which every save and every opening then copies. */
const TEXT_LEVEL = 4;

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
