import { inflated } from './inflate.ts';
import { MAX_PART_BYTES, unpackTexts } from './values.ts';

/**
 * Which texts of a part have something in them, 1 for each; undefined where the bytes are not `rows` texts. Says what `unpackTexts`
 * would, without making the texts: of a million comments that takes a third of the time.
 */
export function filledTexts(bytes: Uint8Array, rows: number): Uint8Array | undefined {
  const plain = inflated(bytes, MAX_PART_BYTES);
  const filled = plain && filledIn(plain, rows);
  if (filled) return filled;
  // JSON may be written in other ways than the app writes it.
  const texts = unpackTexts(bytes, rows);
  return texts && Uint8Array.from(texts, (text) => (text === '' ? 0 : 1));
}

const [QUOTE, COMMA, OPEN, CLOSE, BACKSLASH, SPACE, U] = [0x22, 0x2c, 0x5b, 0x5d, 0x5c, 0x20, 0x75];
const isEscape = flagsOf('"\\/bfnrt');
const isHex = flagsOf('0123456789abcdefABCDEF');

/** Of a JSON array of texts with nothing between them but commas; undefined where it is none. */
function filledIn(plain: Uint8Array, rows: number): Uint8Array | undefined {
  const filled = new Uint8Array(rows);
  let at = 1;
  for (let row = 0; row < rows; row += 1) {
    if (plain[at] !== QUOTE) return undefined;
    const start = at + 1;
    const end = endOfText(plain, start);
    filled[row] = end > start ? 1 : 0;
    at = end + 1;
    if (row < rows - 1) {
      if (plain[at] !== COMMA) return undefined;
      at += 1;
    }
  }
  return plain[0] === OPEN && plain[at] === CLOSE && at === plain.length - 1 ? filled : undefined;
}

/** Where a text's closing quote is; the end of the bytes where it has none, or is not a text. */
function endOfText(plain: Uint8Array, start: number): number {
  const { length } = plain;
  let at = start;
  while (at < length) {
    const byte = plain[at] as number;
    if (byte === QUOTE) return at;
    if (byte < SPACE) return length;
    if (byte !== BACKSLASH) at += 1;
    else {
      const size = escapeSize(plain, at + 1);
      if (size === 0) return length;
      at += 1 + size;
    }
  }
  return length;
}

/** How many bytes after a backslash belong to it; 0: none that may. */
function escapeSize(plain: Uint8Array, at: number): number {
  const kind = plain[at] ?? 0;
  if (isEscape[kind] === 1) return 1;
  if (kind !== U) return 0;
  for (let digit = 1; digit <= 4; digit += 1) if (isHex[plain[at + digit] ?? 0] !== 1) return 0;
  return 5;
}

function flagsOf(characters: string): Uint8Array {
  const flags = new Uint8Array(256);
  for (const character of characters) flags[character.charCodeAt(0)] = 1;
  return flags;
}
