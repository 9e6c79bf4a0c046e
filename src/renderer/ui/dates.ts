import { dayOfMoment } from '../../shared/language/dates.ts';
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
  if (seconds > 7 * 24 * 60 * 60) return dayOfMoment(moment);
  const [unit, length] = units.findLast(([, size]) => seconds >= size * 0.75) ?? units[0];
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  return relative.format(-Math.max(1, Math.round(seconds / length)), unit);
}
