/** One way to read the number that begins a line: '1.' and '1.2.' are paths, 'a)' and 'II.' count too. */
export type Counter = {
  /** Numbers of one list have one style: how they count and what they end in. */
  readonly style: string;
  readonly path: readonly number[];
};

/** What begins a line and may be the sign of a list. */
export type ListSign =
  /** `plain`: nothing but a bullet; `open`: also a minus, a footnote or a letter, so its neighbours decide. */
  | { readonly kind: 'bullet'; readonly sign: string; readonly is: 'plain' | 'open'; readonly rest: string }
  | { readonly kind: 'number'; readonly counters: readonly Counter[]; readonly rest: string }
  /** A box to tick, without another sign before it. */
  | { readonly kind: 'box'; readonly rest: string };

/** Bullets that are drawn for nothing else; the private letters are those of Word's symbol fonts. */
const plainBullet = /^([•◦▪▫‣⁃∙●○■□◆◇❖➢➤►▸▶\uf020-\uf0ff])(?:\s+|$)/u;
/** Word writes a bullet of another font as the letter that has its place there, and a tab. */
const fontBullet = /^([o§·])\t\s*/;
const openBullet = /^(?:([-–—*+·])\s+|([Øüvq])\t\s*)/;
const box = /^(?:\[[ xX]?\]|[☐☑☒])\s+/;
const emptyBox = /^(?:\[ ?\]|☐)\s+/;

const digits = /^(\d{1,3}(?:\.\d{1,3}){0,8})([.)]?)\s+/;
const letters = /^([a-z]{1,8}|[A-Z]{1,8})([.)])\s+/;
const inBrackets = /^\((\d{1,3}|[a-z]{1,8}|[A-Z]{1,8})\)\s+/;

/** The sign that a line may begin with; null where it begins with text. */
export function listSign(line: string): ListSign | null {
  const text = line.trim();
  const bullet = plainBullet.exec(text) ?? fontBullet.exec(text);
  if (bullet) return bulletOf(bullet, text, true);
  const open = openBullet.exec(text);
  if (open) return bulletOf(open, text, false);
  if (box.test(text)) return { kind: 'box', rest: text.replace(box, '') };
  return numberOf(text);
}

function bulletOf(found: RegExpExecArray, text: string, plain: boolean): ListSign {
  const rest = text.slice(found[0].length);
  // A dash before an empty box is no minus.
  const is = plain || emptyBox.test(rest) ? 'plain' : 'open';
  return { kind: 'bullet', sign: found[1] ?? found[2] ?? '', is, rest: rest.replace(box, '') };
}

function numberOf(text: string): ListSign | null {
  const [all, number = '', end = ''] = digits.exec(text) ?? letters.exec(text) ?? [];
  if (all !== undefined) {
    const counters = countersOf(number, end);
    return counters.length === 0 ? null : { kind: 'number', counters, rest: unboxed(text.slice(all.length)) };
  }
  const [bracketed, inside = ''] = inBrackets.exec(text) ?? [];
  if (bracketed === undefined) return null;
  const counters = countersOf(inside, '()');
  return counters.length === 0
    ? null
    : { kind: 'number', counters, rest: unboxed(text.slice(bracketed.length)) };
}

const unboxed = (rest: string): string => rest.replace(box, '');

function countersOf(text: string, end: string): readonly Counter[] {
  if (/\d/.test(text)) {
    const path = text.split('.').map(Number);
    // '12 cards' begins with a number, not with a sign.
    return end === '' && path.length === 1 ? [] : [{ style: `1${end}`, path }];
  }
  const upper = text === text.toUpperCase();
  const [one, letter] = upper ? ['I', 'A'] : ['i', 'a'];
  const roman = romanValue(text.toUpperCase());
  return [
    ...(roman === null ? [] : [{ style: `${one}${end}`, path: [roman] }]),
    ...(text.length === 1
      ? [{ style: `${letter}${end}`, path: [text.toUpperCase().charCodeAt(0) - 64] }]
      : []),
  ];
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(text: string): number | null {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null;
  const values = Array.from(text, (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
