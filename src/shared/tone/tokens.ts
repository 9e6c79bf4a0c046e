import { foldCase } from '../find/fold-text.ts';

/** Ends a clause: no pair of words and no negation goes across it. */
export const BREAK = '.';

/**
 * The words of a text in lower case, its emoji and emoticons, `!` and `?` (however many there are), and a BREAK where a
 * clause ends. Scripts that do not space their words give one token a character.
 */
export function tokensOf(text: string): readonly string[] {
  const folded = ASCII.test(text) ? text.toLowerCase() : foldCase(text).replace(APOSTROPHES, "'");
  const found = folded.match(ASCII.test(folded) ? ASCII_TOKENS : TOKENS);
  return found ? found.map(tidy) : [];
}

/** Whether a token is a word, a number, an emoji or an emoticon, not a sign between them. */
export const isWord = (token: string): boolean => !SIGNS.has(token);

/** Whether a text is of a script without spaces between words, such as Chinese: its pairs are joined without one. */
export const isUnspaced = (token: string): boolean => token > '\u0e00' && UNSPACED_ONE.test(token);

const SIGNS: ReadonlySet<string> = new Set([BREAK, '!', '?']);
/** What the first character of a sign stands for. */
const SIGN_OF: ReadonlyMap<number, string> = new Map(
  [
    ['!¡！', '!'],
    ['?¿？؟', '?'],
    ['.,;:=()"\n/-。、，；：،۔।…–—', BREAK],
  ].flatMap(([signs = '', sign = '']) => Array.from(signs, (one) => [one.charCodeAt(0), sign] as const)),
);
const EYES: ReadonlySet<number> = new Set([':', ';', '='].map((eye) => eye.charCodeAt(0)));

/** `!!!` is one token, `wayyyy` is `wayy`, and `:-)` is `:)`. */
function tidy(token: string): string {
  const first = token.charCodeAt(0);
  if (first >= 97 && first <= 122) return LONG.test(token) ? token.replace(LONG, '$1$1') : token;
  const sign = SIGN_OF.get(first);
  if (sign !== undefined) return token.length > 1 && EYES.has(first) ? smile(token) : sign;
  return LONG.test(token) ? token.replace(LONG, '$1$1') : token;
}

const smile = (token: string): string => `${token.startsWith(';') ? ';' : ':'}${token.at(-1) ?? ''}`;

const LONG = /(\p{L})\1{2,}/u;
const ASCII = /^[\u0000-\u007f]*$/;
const APOSTROPHES = /[\u2019\u02bc\u2018\u0060\u00b4]/g;

const EMOTICON = "[:;=]'?-?[()\\[\\]dp/|](?![a-z0-9/])|<3";
const CLAUSE = '[.,;:()"\\n/]|--';
const ASCII_TOKENS = new RegExp(`[a-z0-9]+(?:'[a-z]+)*|[!]+|[?]+|${EMOTICON}|${CLAUSE}`, 'g');

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const UNSPACED_ONE = new RegExp(`^[${UNSPACED}]`, 'u');
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*`;
const EMOJI = '\\p{RI}\\p{RI}|\\p{Extended_Pictographic}[\\u{1f3fb}-\\u{1f3ff}]?';
const TOKENS = new RegExp(
  `(?:${LETTER})+(?:'(?:${LETTER})+)*|[${UNSPACED}]\\p{M}*|[!\u00a1\uff01]+|[?\u00bf\uff1f\u061f]+|${EMOTICON}|${EMOJI}|${CLAUSE}|[\u3002\u3001\uff0c\uff1b\uff1a\u060c\u06d4\u0964\u2026\u2013\u2014]`,
  'gu',
);
