/** Scripts that identify a language well enough to read a text aloud; kana before Han, which Japanese shares. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/**
 * The language most of the text is in, as far as its letters tell; `usual` where they are Latin. A map says nowhere
 * what language it is written in, and readers of a PDF need one.
 */
export function textLanguage(text: string, usual: string): string {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const counts = scripts.map(([language, letters]) => [language, text.match(letters)?.length ?? 0] as const);
  // Japanese has kana in nearly every sentence, but more Han letters than kana in some.
  const kana = counts[0]?.[1] ?? 0;
  const han = counts[2]?.[1] ?? 0;
  if (kana > 0 && kana * 4 > han && kana + han > latin) return 'ja';
  const [language, count] = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  return count > latin ? language : usual;
}
