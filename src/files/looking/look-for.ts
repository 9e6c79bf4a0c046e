import { createFindExact } from '../../shared/masking/text/exact-words.ts';
import { createFindBytes } from './find-bytes.ts';
import { unpack } from './packed-parts.ts';

/** What was looked through, and what was found in it. */
export type Looked = {
  readonly found: ReadonlySet<string>;
  /** Of how many bytes, unpacked ones among them. */
  readonly bytes: number;
  /** False where something could not be unpacked. */
  readonly isWhole: boolean;
};

export type LookFor = {
  /** Looks through bytes as they are. */
  readonly plain: (bytes: Uint8Array) => ReadonlySet<string>;
  /** Looks through bytes and everything that is packed in them. */
  readonly inside: (bytes: Uint8Array) => Looked;
  /** Looks through a text, for short words too. */
  readonly text: (text: string) => ReadonlySet<string>;
};

/** Looks for texts that are not to be in a file. */
export function createLookFor(texts: readonly string[]): LookFor {
  const inBytes = createFindBytes(texts);
  const inText = createFindExact(texts);
  const text = (one: string): ReadonlySet<string> => new Set(inText(one).map((found) => found.text));
  const markup = (bytes: Uint8Array): ReadonlySet<string> => {
    const start = bytes.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
    if (bytes[start] !== 0x3c) return new Set();
    const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    // A word may be cut by marks within it, or end where a mark is.
    return new Set([
      ...text(unescaped(words.replace(/<[^>]*>/g, ''))),
      ...text(unescaped(words.replace(/<[^>]*>/g, ' '))),
    ]);
  };
  return {
    plain: inBytes,
    text,
    inside: (bytes) => {
      const { parts, isWhole } = unpack(bytes);
      const found = new Set<string>();
      let looked = 0;
      for (const part of [bytes, ...parts]) {
        looked += part.byteLength;
        for (const one of [...inBytes(part), ...markup(part)]) found.add(one);
      }
      return { found, bytes: looked, isWhole };
    },
  };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A text with the characters that marks stand for. */
const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, sign: string) => {
    if (!sign.startsWith('#')) return named[sign.toLowerCase()] ?? whole;
    const code = sign[1]?.toLowerCase() === 'x' ? Number.parseInt(sign.slice(2), 16) : Number(sign.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
