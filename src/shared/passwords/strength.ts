import { MIN_PASSWORD } from './password.ts';

/** How soon a password is guessed by somebody who has the file: days on a rented computer, years, or longer than it matters. */
export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

/**
 * Bits of chance from which on a password is called fair, and strong. A guess costs 64 MiB and 0.2 s, so a thousand computers try
 * some 2^39 in three years.
 */
const FAIR = 42;
const STRONG = 60;

/** What people begin with, and what programs that guess try first; in lower case. */
const usual = [
  ...[
    'password',
    'passwort',
    'kennwort',
    'geheim',
    'secret',
    'throughline',
    'journey',
    'welcome',
    'willkommen',
  ],
  ...[
    'letmein',
    'admin',
    'qwertz',
    'qwerty',
    'asdfgh',
    'abc123',
    'iloveyou',
    'hallo',
    'hello',
    'monkey',
    'dragon',
  ],
  ...['sommer', 'summer', 'winter', 'fruehling', 'spring', 'herbst', 'autumn', 'montag', 'monday', 'january'],
] as const;
/** Bits of one of them: there are a few hundred of that kind. */
const USUAL_BITS = 8;

/** A rough guess for a hint, no more: it knows no dictionary. */
export function strengthOf(password: string): Strength {
  if (password.length < MIN_PASSWORD) return 'too-short';
  const bits = bitsOf(password);
  return bits < FAIR ? 'weak' : bits < STRONG ? 'fair' : 'strong';
}

function bitsOf(password: string): number {
  let rest = password.toLowerCase();
  let bits = 0;
  for (const word of usual) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '\0');
    bits += USUAL_BITS;
  }
  const plain = rest.replaceAll('\0', '');
  return bits + surprises(plain) * bitsOfSign(password);
}

/** Signs that do not follow from the one before: not the same again, nor the next in a row (`4567`, `cdef`). */
function surprises(text: string): number {
  let count = 0;
  let before = Number.NaN;
  let step = Number.NaN;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const now = code - before;
    const isForeseen = now === 0 || (Math.abs(now) === 1 && now === step);
    count += isForeseen ? 0.2 : 1;
    before = code;
    step = now;
  }
  return count;
}

/** Letters of words follow from each other, so they are worth less than signs by chance. */
function bitsOfSign(password: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  return [0, 2.6, 3.2, 3.8, 4.4][kinds] ?? 0;
}
