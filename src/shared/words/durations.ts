import { language } from '../language/translate.ts';
import type { Hours } from '../measures/response-time.ts';

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

/** A time span in its two largest units: ‘3 hr 20 min’, ‘2 days 4 hr’. Business hours have no days: ‘52 hr’. */
export function durationText(minutes: number, hours: Hours): string {
  if (minutes < 0.95) return spelled(Math.round(minutes * 60), 'second');
  const whole = Math.round(minutes);
  if (whole < 60) return spelled(whole, 'minute');
  if (whole < 24 * 60 || hours === 'business') {
    return whole < 100 * 60 ? inTwo(whole, 60, 'hour', 'minute') : spelled(Math.round(whole / 60), 'hour');
  }
  return inTwo(Math.round(whole / 60), 24, 'day', 'hour');
}

function inTwo(amount: number, size: number, large: TimeUnit, small: TimeUnit): string {
  const rest = amount % size;
  const most = spelled(Math.floor(amount / size), large);
  return rest === 0 ? most : `${most} ${spelled(rest, small)}`;
}

/** A unit beside several of it, without their number: ‘hr’ or ‘hours’. */
export const unitWords = (unit: TimeUnit, form: 'short' | 'long'): string =>
  new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: displayOf(unit, form) })
    .formatToParts(2)
    .flatMap(({ type, value }) => (type === 'unit' ? [value] : []))
    .join(' ');

const spelled = (amount: number, unit: TimeUnit): string =>
  amount
    .toLocaleString(language(), { style: 'unit', unit, unitDisplay: displayOf(unit, 'short') })
    .replaceAll(' ', '\u00a0');

/** A day has no short form that German readers know. */
const displayOf = (unit: TimeUnit, form: 'short' | 'long'): 'short' | 'long' =>
  unit === 'day' ? 'long' : form;
