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
