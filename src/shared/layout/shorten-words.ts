import type { MeasureText, TextStyle } from './measure.ts';

/** Words of scripts whose lines end between words; other scripts may break anywhere. A hyphen ends a word. */
const words = new RegExp(
  '(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}])[^\\s-])+-?',
  'gu',
);

/** The text with an ellipsis in each word that is wider than `room` px, so that no line breaks inside a word. */
export function shortenWords(text: string, style: TextStyle, room: number, measure: MeasureText): string {
  const widthOf = (part: string): number => measure(part, style, Number.MAX_SAFE_INTEGER).width;
  return text.replace(words, (word) => {
    if (widthOf(word) <= room) return word;
    const [start = ''] = measure(word, style, Math.max(1, Math.floor(room - widthOf('…')))).lines;
    return `${start}…`;
  });
}
