import words from './emotion-words.json' with { type: 'json' };

/** What words, smileys and signs say about how something feels, -2..+2. Words are in small letters, English and German. */

const valueOfWord: ReadonlyMap<string, number> = new Map(
  Object.entries(words).flatMap(([value, list]) => list.map((word) => [word, Number(value)] as const)),
);

const signs: readonly (readonly [value: number, signs: string])[] = [
  [2, '😀 😁 😂 😃 😄 😆 🤩 😍 🥰 😎 🎉 ❤ 🥳 💚 :-D :D =D ++'],
  [1, '🙂 😊 ☺ 😉 😌 😇 🤗 👍 😋 :-) :) =) ;-) ;) + 🟢 ↗'],
  [0, '😐 😑 😶 🤔 🙄 :-| :| =| o +/- ± 🟡 → 😯'],
  [-1, '🙁 ☹ 😕 😟 😔 😞 😒 😬 👎 😥 😓 😰 😨 :-( :( =( :-/ :/ - – − ↘ 🟠'],
  [-2, "😠 😡 🤬 😢 😭 😤 😩 😫 😖 😱 🤮 💔 >:( :-(( :(( D: :'( -- –– −− 🔴"],
];
const valueOfSign: ReadonlyMap<string, number> = new Map(
  signs.flatMap(([value, list]) => list.split(' ').map((sign) => [sign, value] as const)),
);

const spokenWords = [...valueOfWord.keys()].toSorted((a, b) => b.length - a.length);
const anySmiley = new RegExp(
  [...valueOfSign.keys()]
    .filter((sign) => !/^[+\-–−o→↗↘±/]+$/.test(sign))
    .toSorted((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|'),
  'gu',
);
const anyWord = new RegExp(`(?<![\\p{L}])(?:${spokenWords.join('|')})(?![\\p{L}])`, 'gu');
const denied =
  /(?<![\p{L}])(?:not|no longer|isn[’']t|nicht|kein\p{L}*|wenig|less|un)\s+(?:very\s+|so\s+|sehr\s+|mehr\s+)?$/u;

/** Longer texts say more than one emotion. */
const LONGEST = 400;

/** What a text says, and whether that is all it says; null where it says nothing that is known. */
export function emotionOfWords(text: string): { readonly value: number; readonly isAll: boolean } | null {
  const plain = text
    .normalize('NFC')
    .replace(/[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '')
    .trim();
  if (plain === '' || plain.length > LONGEST) return null;
  const sign = valueOfSign.get(plain);
  if (sign !== undefined) return { value: sign, isAll: true };
  const stars = /^([★⭐🌟]{1,5})([☆✩]{0,5})$/u.exec(plain);
  if (stars) return starsOf(Array.from(stars[1] ?? '').length, Array.from(stars[2] ?? '').length);
  const small = plain.toLowerCase().replace(/[.!]+$/, '');
  const word = valueOfWord.get(small);
  if (word !== undefined) return { value: word, isAll: true };
  const found = [
    ...Array.from(plain.matchAll(anySmiley), ([one]) => valueOfSign.get(one) ?? 0),
    ...Array.from(small.matchAll(anyWord), (match) => {
      const value = valueOfWord.get(match[0]) ?? 0;
      return denied.test(small.slice(Math.max(0, match.index - 30), match.index)) ? -value : value;
    }),
  ];
  if (found.length === 0) return null;
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const rest = small
    .replace(anySmiley, '')
    .replace(anyWord, '')
    .replace(/[\s,;/&.!()·•–-]|\b(?:and|und|or|oder)\b/gu, '');
  return { value: Math.round(mean * 100) / 100 + 0, isAll: rest === '' };
}

/** Five stars are all there are, whether the empty ones are drawn or not. */
const starsOf = (full: number, open: number): { readonly value: number; readonly isAll: boolean } | null =>
  full + open > 5 ? null : { value: full - 3, isAll: true };
