import { numberText, t } from '../../../shared/language/translate.ts';

/** A typed number: with a point or a comma, and a space or a quote between thousands; null where nothing is typed. */
export function readNumber(text: string): number | null | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0'’]/g, '')
    .replace('−', '-');
  if (plain === '') return null;
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

/** What is wrong with a typed number; null where it can be taken. */
export function numberProblem(
  text: string,
  limits: { readonly min: number; readonly max: number; readonly whole?: boolean },
): string | null {
  const value = readNumber(text);
  if (value === null) return null;
  const fits =
    value !== undefined &&
    value >= limits.min &&
    value <= limits.max &&
    !(limits.whole === true && !Number.isInteger(value));
  if (fits) return null;
  const range = { min: numberText(limits.min), max: numberText(limits.max) };
  return limits.whole === true
    ? t('Type a whole number from {{min}} to {{max}}.', range)
    : t('Type a number, for example {{example}}.', { example: numberText(3.5) });
}

/** A number as it stands in a field: without separators, so that it can be typed over. */
export const numberField = (value: number | null): string =>
  value === null ? '' : numberText(value, { useGrouping: false, maximumFractionDigits: 15 });
