import { dateLocale } from '../../shared/language/dates.ts';
import { language, t } from '../../shared/language/translate.ts';

const units = [
  ['minute', 60],
  ['hour', 60 * 60],
  ['day', 24 * 60 * 60],
] as const;

/** A moment as a person says it: 'just now', '5 minutes ago', 'yesterday', then the date. `now` in ms since 1970. */
export function howLongAgo(moment: string, now: number = Date.now()): string {
  const seconds = (now - Date.parse(moment)) / 1000;
  if (seconds < 45) return t('just now');
  if (seconds > 7 * 24 * 60 * 60) return dayOf(moment);
  const [unit, length] = units.findLast(([, size]) => seconds >= size * 0.75) ?? units[0];
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  return relative.format(-Math.max(1, Math.round(seconds / length)), unit);
}

/** A date or moment as '3 Nov 2026' or '3. Nov. 2026', never broken, in the time zone of this computer for moments. */
export const dayOf = (date: string): string =>
  new Date(date.length === 10 ? `${date}T12:00` : date)
    .toLocaleDateString(dateLocale(), { day: 'numeric', month: 'short', year: 'numeric' })
    .replaceAll(' ', '\u00a0');

/** A moment as '14:05'. */
export const timeOf = (moment: string): string =>
  new Date(moment).toLocaleTimeString(dateLocale(), { hour: '2-digit', minute: '2-digit' });
