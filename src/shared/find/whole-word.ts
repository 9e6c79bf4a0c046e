/** True where a part of a text begins and ends as a word does. */
export const isWholeWord = (text: string, start: number, end: number): boolean =>
  isBoundary(text, start) && isBoundary(text, end);

/** Scripts that do not space their words have a boundary at every character. */
function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  // Most texts are plain Latin: a look at two numbers spares the rest.
  if (left < 128 && right < 128) return !(isAsciiWord(left) && isAsciiWord(right));
  const before = LAST.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const after = FIRST.exec(text.slice(at, at + 2))?.[0] ?? '';
  if (!WORD.test(before) || !WORD.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

const LAST = /.\p{M}*$/su;
const FIRST = /^./su;
const WORD = /^[\p{L}\p{N}_]/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
