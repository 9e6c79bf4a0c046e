import { isAscii } from 'node:buffer';
import type { Encoding } from '../../../../shared/feedback/table.ts';

/** Turns the bytes of a file, which come in chunks, into text. A byte that is no letter of the encoding becomes U+FFFD. */
export type Decode = (bytes: Buffer, isLast: boolean) => string;

/** U+FFFD, which stands where something could not be read. */
export const UNREADABLE = '\ufffd';

export function decoderOf(encoding: Encoding): Decode {
  switch (encoding) {
    case 'utf-8':
      return withoutMark(inWholeLetters(utf8, unfinishedUtf8));
    case 'utf-16le':
      return withoutMark(inWholeLetters(utf16le, unfinishedUtf16le));
    case 'utf-16be':
      return withoutMark(inWholeLetters(utf16be, unfinishedUtf16be));
    case 'windows-1252':
      return windows1252;
    case 'latin-1':
      return (bytes) => bytes.toString('latin1');
  }
}

/** Leaves out the byte order mark at the beginning, which is no text. */
function withoutMark(decode: Decode): Decode {
  let isFirst = true;
  return (bytes, isLast) => {
    const text = decode(bytes, isLast);
    if (!isFirst || text === '') return text;
    isFirst = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
}

/** Keeps the bytes at the end of a chunk for the next one where a letter is not there as a whole. */
function inWholeLetters(decode: (bytes: Buffer) => string, unfinished: (bytes: Buffer) => number): Decode {
  let kept = Buffer.alloc(0);
  return (bytes, isLast) => {
    const all = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
    const whole = all.length - (isLast ? 0 : unfinished(all));
    kept = Buffer.from(all.subarray(whole));
    return decode(all.subarray(0, whole));
  };
}

/** Text of ASCII alone takes half the memory, and is most of what comes. */
const utf8 = (bytes: Buffer): string => (isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8'));

/** How many bytes at the end begin a letter of UTF-8 that may go on. */
export function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes.readUInt8(bytes.length - back);
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

/** Half of a pair of UTF-16 is no letter; a byte that is left over at the end neither. */
function utf16le(bytes: Buffer): string {
  const text = bytes.toString('utf16le').toWellFormed();
  return bytes.length % 2 === 0 ? text : text + UNREADABLE;
}

const utf16be = (bytes: Buffer): string => {
  const even = bytes.length - (bytes.length % 2);
  const swapped = Buffer.from(bytes.subarray(0, even)).swap16();
  return utf16le(swapped) + (even === bytes.length ? '' : UNREADABLE);
};

const unfinishedUtf16 = (bytes: Buffer, highAt: 0 | 1): number => {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - 2 + highAt];
  return odd + (high !== undefined && high >= 0xd8 && high < 0xdc ? 2 : 0);
};
const unfinishedUtf16le = (bytes: Buffer): number => unfinishedUtf16(bytes, 1);
const unfinishedUtf16be = (bytes: Buffer): number => unfinishedUtf16(bytes, 0);

/** What Windows-1252 has in place of the control characters 0x80 to 0x9f of Latin-1; five are no letters. */
const LETTERS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const windows1252: Decode = (bytes) =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => LETTERS.charAt(letter.charCodeAt(0) - 0x80));
