import { language, numberText } from '../language/translate.ts';

const formats = new Map<string, Intl.NumberFormat>();

function inPercent(share: number, maximumFractionDigits: number): string {
  const key = `${language()} ${maximumFractionDigits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits });
    formats.set(key, format);
  }
  return format.format(share);
}

/** A share 0..1 as the language that is spoken writes it, with at most two decimals: '37.5%', in German '37,5 %'. */
export const percent = (share: number): string => inPercent(share, 2);

/** A figure in per cent that is no share, with at most six decimals: '61.5%'. */
export const percentFigure = (value: number): string => inPercent(value / 100, 6);

/** From one share to another: '40–60%'. */
export const percentRange = (from: number, to: number): string =>
  `${numberText(from * 100, { maximumFractionDigits: 2 })}–${percent(to)}`;

/** ‘+1’, ‘0’, ‘−2’. */
export const signed = (value: number): string => {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + numberText(Math.abs(value));
};

/** A number with the sign of a minus, not a hyphen: ‘−8’. */
export const withMinus = (value: number, options?: Intl.NumberFormatOptions): string => {
  const text = numberText(Math.abs(value), options);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};

/** A share 0..1 to whole per cent, below 10 % to tenths of one: what is read of a figure with an interval. */
export const roundShare = (share: number): number =>
  share < 0.0995 ? Math.round(share * 1_000) / 1_000 : Math.round(share * 100) / 100;
