/** The digit zero of scripts that people fill in surveys with, beside ASCII; full-width digits are folded before. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/** The same text with the digits of Arabic, Persian, Hindi, Bengali and Thai as ASCII. */
export const asciiDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.findLast((start) => start <= code) ?? code;
    return String(code - zero);
  });

const NUMBER = /^([-+]?)(\d{1,15})(?:[.,](\d{0,15}))?$/;

/** A number of a folded cell: '9', '9.0', '9,5', '-2'. A point or comma is the decimal sign. Else undefined. */
export function readPlainNumber(folded: string): number | undefined {
  const [, sign, whole, fraction = ''] = NUMBER.exec(folded) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole}.${fraction}0`);
  return sign === '-' && value !== 0 ? -value : value;
}
