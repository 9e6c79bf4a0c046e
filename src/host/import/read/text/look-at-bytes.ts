import { isAscii, isUtf8 } from 'node:buffer';
import { unfinishedUtf8, UNREADABLE } from './decode.ts';

/** What the bytes of a whole file say about its encoding. */
export type ByteFacts = {
  readonly bytes: number;
  /** Zero bytes at even and at odd places: text in UTF-16 has them at one of both. */
  readonly zeros: readonly [even: number, odd: number];
  /** Control characters that text does not have; zero bytes are not among them. */
  readonly controls: number;
  /** Letters beyond ASCII that are UTF-8. */
  readonly letters: number;
  /** Places that are not UTF-8, and where the first is. */
  readonly faults: number;
  readonly first: { readonly line: number; readonly offset: number } | null;
};

const LF = 10;
const CR = 13;

/** Takes the bytes of a file piece by piece. */
export function lookAtBytes(): {
  readonly add: (bytes: Buffer, isLast: boolean) => void;
  readonly facts: () => ByteFacts;
} {
  let kept = Buffer.alloc(0);
  let [total, controls, letters, faults, breaks, last] = [0, 0, 0, 0, 0, 0];
  let first: ByteFacts['first'] = null;
  const zeros: [number, number] = [0, 0];

  /** Whole letters: `start` is where they are in the file. */
  const lookAtLetters = (bytes: Buffer, start: number): void => {
    if (!isAscii(bytes)) {
      if (isUtf8(bytes)) letters += leadingBytes(bytes);
      else {
        const text = bytes.toString('utf8');
        const found = places(text);
        faults += found;
        letters += Math.max(0, leadingBytes(bytes) - found);
        const before = text.slice(0, text.indexOf(UNREADABLE));
        first ??= {
          line: breaks + 1 + lineBreaks(Buffer.from(before), last),
          offset: start + Buffer.byteLength(before),
        };
      }
    }
    const found = smallBytes(bytes, last);
    breaks += found.breaks;
    controls += found.controls;
    last = bytes.at(-1) ?? last;
  };

  return {
    add(bytes, isLast) {
      if (bytes.includes(0))
        for (let at = 0; at < bytes.length; at++) {
          if (bytes[at] === 0) zeros[((total + at) % 2) as 0 | 1] += 1;
        }
      const all = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      const whole = all.length - (isLast ? 0 : unfinishedUtf8(all));
      const start = total - kept.length;
      total += bytes.length;
      kept = Buffer.from(all.subarray(whole));
      lookAtLetters(all.subarray(0, whole), start);
    },
    facts: () => ({ bytes: total, zeros, controls, letters, faults, first }),
  };
}

/** How many letters beyond ASCII begin. */
function leadingBytes(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count += 1;
  return count;
}

function places(text: string): number {
  let count = 0;
  for (let at = text.indexOf(UNREADABLE); at !== -1; at = text.indexOf(UNREADABLE, at + 1)) count += 1;
  return count;
}

/** Line ends as they are shown to people: CRLF, LF or CR. `last` is the byte before. */
export const lineBreaks = (bytes: Uint8Array, last: number): number => smallBytes(bytes, last).breaks;

/** Line ends, and control characters that text does not have. */
function smallBytes(bytes: Uint8Array, last: number): { readonly breaks: number; readonly controls: number } {
  let [breaks, controls] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 32) continue;
    if (byte === CR) breaks += 1;
    else if (byte === LF) breaks += (at === 0 ? last : bytes[at - 1]) === CR ? 0 : 1;
    else if (byte !== 0 && (byte < 8 || byte > 13) && byte !== 27) controls += 1;
  }
  return { breaks, controls };
}
