import type { Finding } from './finding.ts';

/** Digits with what is written between them. */
const RUN = /(?<![\p{L}\p{N}_])(?:\+|\(\+?)?\d[\d\s().\-/\u2010-\u2013]*\d(?![\p{L}\p{N}_])/gu;
/** Groups of digits that are looked at together: more are a table. */
const MOST_GROUPS = 10;

type Group = { readonly start: number; readonly end: number };

/** Finds telephone numbers, and card numbers whose check digit is right. */
export function findNumbers(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const before = text.slice(Math.max(0, index - 14), index);
    found.push(...findInRun(run, SAID.test(before)).map((finding) => moved(finding, index)));
  }
  return found;
}

const moved = ({ kind, start, end }: Finding, by: number): Finding => ({
  kind,
  start: start + by,
  end: end + by,
});

/** Words before a number that say that it is one to call. */
const SAID =
  /(?:tel|tele(?:ph|f)on|phone|mobile?|handy|cell|call|fax|ruf)\p{L}*[\s.:]*(?:nr\.?|no\.?|number|nummer)?[\s.:]*$/iu;

/** A run may hold several numbers: the longest one from each group on, then on behind it. */
function findInRun(run: string, said: boolean): readonly Finding[] {
  const groups: readonly Group[] = [...run.matchAll(/\d+/g)].map(({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
  }));
  const found: Finding[] = [];
  for (let from = 0; from < groups.length; ) {
    const taken = numberFrom(run, groups, from, said && from === 0);
    if (taken) found.push(taken.finding);
    from = taken ? taken.next : from + 1;
  }
  return found;
}

function numberFrom(
  run: string,
  groups: readonly Group[],
  from: number,
  said: boolean,
): { readonly finding: Finding; readonly next: number } | undefined {
  const begin = groups[from]?.start ?? 0;
  const start = begin - (/[+(]{1,2}$/.exec(run.slice(Math.max(0, begin - 2), begin))?.[0].length ?? 0);
  for (let next = Math.min(groups.length, from + MOST_GROUPS); next > from; next--) {
    const end = groups[next - 1]?.end ?? run.length;
    const kind = kindOf(run.slice(start, end), said);
    if (kind) return { finding: { kind, start, end }, next };
  }
  return undefined;
}

function kindOf(written: string, said: boolean): 'card' | 'phone' | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length >= 13 && digits.length <= 19 && /^\d[\d\s-]*$/.test(written) && isCard(digits))
    return 'card';
  return isPhone(written, digits, said) ? 'phone' : undefined;
}

/** Luhn's check of a card number; one of noughts alone is none. */
export function isCard(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A second number after a slash. */
const TWO = /\d(?:\D*\d){5,}\s*\/\s*[0+]/;
const DATE = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;
const AMERICAN = /^(?:1[\s.-])?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$/;

/**
 * Whether digits are written as a number to call: with a plus, with a nought in front, as in North America, or after a word that says so. Masking a
 * number too many does less harm than leaving one.
 */
function isPhone(written: string, digits: string, said: boolean): boolean {
  const { length } = digits;
  if (length < 6 || length > 17 || /\s{2}|\n/.test(written)) return false;
  if (written.includes('/') && TWO.test(written)) return false;
  const bare = written.replace(/^\(/, '');
  if (bare.startsWith('+')) return length >= 8 && length <= 15;
  if (DATE.test(bare)) return false;
  if (AMERICAN.test(written)) return true;
  if (/^00[1-9]/.test(digits) && /^00/.test(bare.replace(/\s/g, ''))) return length >= 9;
  if (/^0\d/.test(bare) && length >= 8 && length <= 13) return true;
  return said && length <= 15;
}
