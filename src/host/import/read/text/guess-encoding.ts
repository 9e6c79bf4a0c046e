import type { Encoding, ReadingReason } from '../../../../shared/feedback/table.ts';
import { decoderOf } from './decode.ts';
import type { ByteFacts } from './look-at-bytes.ts';

export type EncodingGuess = { readonly encoding: Encoding; readonly reasons: readonly ReadingReason[] };

/** The encoding of a text by its first bytes and the facts of all of them; null for what is no text. */
export function guessEncoding(start: Buffer, facts: ByteFacts): EncodingGuess | null {
  const marked = byMark(start);
  if (marked !== null) {
    const reasons: ReadingReason[] = [{ choice: 'encoding', code: 'byte-order-mark' }];
    if (marked === 'utf-8' && facts.faults > 0) reasons.push(utf8Reason('mostly-utf-8', facts));
    return { encoding: marked, reasons };
  }
  const wide = byZeros(start, facts);
  if (wide !== null) return { encoding: wide, reasons: [{ choice: 'encoding', code: 'zero-bytes' }] };
  if (isBinary(facts)) return null;
  if (facts.faults === 0) {
    return {
      encoding: 'utf-8',
      reasons: [
        facts.letters === 0 ? { choice: 'encoding', code: 'only-ascii' } : utf8Reason('valid-utf-8', facts),
      ],
    };
  }
  // What spoils fewer cells: a few bytes that nobody can read, or each letter of UTF-8 as two or three wrong ones.
  return facts.letters > facts.faults
    ? { encoding: 'utf-8', reasons: [utf8Reason('mostly-utf-8', facts)] }
    : { encoding: 'windows-1252', reasons: [utf8Reason('not-utf-8', facts)] };
}

const utf8Reason = (
  code: 'valid-utf-8' | 'mostly-utf-8' | 'not-utf-8',
  { letters, faults, first }: ByteFacts,
): ReadingReason => ({ choice: 'encoding', code, letters, faults, first });

function byMark(start: Buffer): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin letters, digits, separators and line ends have a zero byte each in UTF-16, before or behind their own. */
function byZeros(start: Buffer, { bytes, zeros: [even, odd] }: ByteFacts): Encoding | null {
  const zeros = even + odd;
  if (zeros < bytes / 50 || zeros > bytes * 0.55) return null;
  const wide = odd > 20 * even ? 'utf-16le' : even > 20 * odd ? 'utf-16be' : null;
  return wide !== null && isText(decoderOf(wide)(start, start.length >= bytes)) ? wide : null;
}

const isText = (text: string): boolean =>
  (text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0) <= text.length / 500;

/** A zero byte may slip into a text, and a control character; many make it something else. */
const isBinary = ({ bytes, zeros, controls }: ByteFacts): boolean =>
  zeros[0] + zeros[1] + controls > Math.max(2, bytes / 50);
