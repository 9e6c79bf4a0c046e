import type { Language } from '../language/languages.ts';

/** A number that was typed or pasted, as it was understood. */
export type Figure = {
  readonly value: number;
  /** The number it would be in the other language, where both readings fit: '1.234' is 1234 in German. */
  readonly other: number | null;
  /** True where somebody may have meant another number or writes numbers otherwise: say what was understood. */
  readonly doubtful: boolean;
};

export type FigureLimits = { readonly min: number; readonly max: number; readonly whole?: boolean };

const decimalSigns: Readonly<Record<Language, '.' | ','>> = { en: '.', de: ',' };

/** Signs of thousands that no language here writes before decimals: any space, and the Swiss apostrophe. */
const neutral = /[\s\u00a0\u2009\u202f'’]/;

/**
 * Reads a number as the language writes it; a sign that cannot stand where it stands there is read as the other
 * language has it ('1,5' in English is one and a half). Null where nothing was typed, undefined where it is no number.
 */
export function readFigure(
  text: string,
  language: Language,
  { percent = false }: { readonly percent?: boolean } = {},
): Figure | null | undefined {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return null;
  const bare = percent ? folded.replace(/\s*%$/, '') : folded;
  const [, sign = '', digits = ''] = /^([-+−–]?)\s*([\d.,\s'’]*\d[.,]?)$/.exec(bare) ?? [];
  const read = digits === '' ? undefined : readDigits(digits, decimalSigns[language]);
  if (!read) return undefined;
  const signed = (value: number): number => (sign === '' || sign === '+' || value === 0 ? value : -value);
  return { ...read, value: signed(read.value), other: read.other === null ? null : signed(read.other) };
}

/** Reads a number that must lie within limits: the other reading counts where only that one does. */
export function figureWithin(
  text: string,
  language: Language,
  limits: FigureLimits,
  options?: { readonly percent?: boolean },
): Figure | null | undefined {
  const figure = readFigure(text, language, options);
  if (!figure) return figure;
  const { value, other } = figure;
  if (fits(value, limits)) return figure;
  return other !== null && fits(other, limits) ? { value: other, other: value, doubtful: true } : undefined;
}

const fits = (value: number, { min, max, whole = false }: FigureLimits): boolean =>
  value >= min && value <= max && (!whole || Number.isInteger(value));

function readDigits(digits: string, decimal: '.' | ','): Figure | undefined {
  const thousands = decimal === '.' ? ',' : '.';
  const signs = Array.from(digits.replace(/\d/g, ''));
  const last = signs.at(-1);
  if (last === undefined) return sure(Number(digits));
  if (neutral.test(last)) return sure(grouped(digits, last));
  const [whole = '', fraction = ''] = splitAtLast(digits, last);
  const before = new Set(signs.slice(0, -1));
  if (before.size === 0) {
    const asDecimal = withFraction(whole, fraction);
    const asThousands = grouped(digits, last);
    if (asDecimal === undefined) return undefined;
    if (asThousands === undefined)
      return { value: asDecimal, other: null, doubtful: last !== decimal && fraction !== '' };
    return last === decimal
      ? { value: asDecimal, other: asThousands, doubtful: true }
      : { value: asThousands, other: asDecimal, doubtful: true };
  }
  const [sign = ''] = before;
  if (before.size > 1) return undefined;
  if (sign === last) return sure(grouped(digits, last));
  const value = withFraction(`${grouped(whole, sign) ?? ''}`, fraction);
  return whole === '' || value === undefined || grouped(whole, sign) === undefined
    ? undefined
    : { value, other: null, doubtful: sign === decimal || last === thousands };
}

const sure = (value: number | undefined): Figure | undefined =>
  value === undefined ? undefined : { value, other: null, doubtful: false };

function splitAtLast(digits: string, sign: string): readonly string[] {
  const at = digits.lastIndexOf(sign);
  return [digits.slice(0, at), digits.slice(at + 1)];
}

const withFraction = (whole: string, fraction: string): number | undefined =>
  /^\d*$/.test(whole) && /^\d*$/.test(fraction) && whole + fraction !== ''
    ? Number(`${whole}.${fraction}`)
    : undefined;

/** Thousands in groups of three, the first of one to three digits and no zero ('0.125' is a fraction). */
function grouped(digits: string, sign: string): number | undefined {
  const groups = digits.split(sign);
  return /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group))
    ? Number(groups.join(''))
    : undefined;
}
