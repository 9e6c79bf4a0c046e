import { anyLetterFont, ANY_LETTER_WIDTH } from './any-letter-font.ts';

const FAMILY = 'throughline-any-letter';
const SIZE = 100;
/** Letters and digits: signs and pictures come from other fonts in many texts. */
const letters = /[\p{L}\p{N}]/gu;
/** More are not looked for. */
const MOST = 20_000;

let added = false;

/**
 * The letters of a text that the first of some families lacks. Behind it stands a font that has one wide glyph for every letter:
 * what comes out as wide as that, the first has not.
 */
export function missingLetters(text: string, families: string): readonly string[] {
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  const [first = ''] = families.split(',');
  if (!ruler || !added) return [];
  ruler.font = `${SIZE}px ${first}, "${FAMILY}"`;
  const wanted = new Set<string>();
  for (const [letter] of text.normalize('NFC').matchAll(letters)) {
    wanted.add(letter);
    if (wanted.size >= MOST) break;
  }
  return [...wanted].filter(
    (letter) => Math.abs(ruler.measureText(letter).width - ANY_LETTER_WIDTH * SIZE) < 0.5,
  );
}

/** Adds the font that has every letter. Call it before `missingLetters`. */
export async function loadAnyLetter(): Promise<void> {
  if (added) return;
  const face = await new FontFace(FAMILY, anyLetterFont()).load();
  document.fonts.add(face);
  added = true;
}
