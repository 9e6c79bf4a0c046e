/**
 * The most bytes of UTF-8 that a file name the app makes has, its ending included. Disks take 255 bytes or 255 characters;
 * what is left is for the ` (2)` of a download folder.
 */
export const MAX_NAME_BYTES = 240;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of a name that is at most so many bytes and code points long, never half of what is read as one character. */
export function fitName(name: string, bytes: number, codePoints = Infinity): string {
  const whole = name.toWellFormed();
  let size = 0;
  let count = 0;
  let end = 0;
  for (const character of whole) {
    size += Buffer.byteLength(character);
    count += 1;
    if (size > bytes || count > codePoints) {
      return whole.slice(0, graphemes.segment(whole.slice(0, end + 100)).containing(end)?.index ?? end);
    }
    end += character.length;
  }
  return whole;
}
