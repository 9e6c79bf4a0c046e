import { numberText, t } from '../language/translate.ts';
import { few } from '../measures/estimate.ts';
import type { Hours, Minutes, ResponseTime } from '../measures/response-time.ts';
import { durationText } from './durations.ts';

/** What the measure is called, with the hours that it counts. */
export const responseTimeName = (hours: Hours): string =>
  hours === 'business' ? t('First response, business hours') : t('First response');

/**
 * In full: ‘First response: median 3 hr 20 min, between 2 hr and 5 hr, nine in ten within 1 day 2 hr, from 120 tickets, 4 of
 * them without an answer’.
 */
export function responseTimeText(hours: Hours, time: ResponseTime): string {
  return [
    t('{{measure}}: median {{time}}', {
      measure: responseTimeName(hours),
      time: minutesText(hours, time.median),
    }),
    ...boundsText(hours, time),
    time.p90 === null
      ? t('one in ten or more still without an answer')
      : t('nine in ten within {{time}}', { time: durationText(time.p90, hours) }),
    t('from {{count}} tickets', { count: time.n }),
    ...(time.unanswered > 0 ? [t('{{count}} of them without an answer', { count: time.unanswered })] : []),
    ...(few(time) ? [t('few tickets')] : []),
  ].join(', ');
}

/** The short form: ‘3 hr 20 min (2 hr to 5 hr), n 120’. */
export function shortResponseTime(hours: Hours, time: ResponseTime): string {
  const { low, high } = time;
  const value = minutesText(hours, time.median);
  const n = numberText(time.n);
  const bounded = low !== null && high !== null;
  const text = bounded
    ? t('{{value}} ({{low}} to {{high}}), n {{n}}', {
        value,
        low: durationText(low, hours),
        high: durationText(high, hours),
        n,
      })
    : t('{{value}}, n {{n}}', { value, n });
  return few(time) ? `${text}, ${t('few tickets')}` : text;
}

const minutesText = (hours: Hours, minutes: Minutes): string =>
  minutes === null ? t('longer than any answer took') : durationText(minutes, hours);

function boundsText(hours: Hours, { low, high }: ResponseTime): readonly string[] {
  if (low === null || (low === 0 && high === null)) return [];
  const least = durationText(low, hours);
  return [
    high === null
      ? t('{{time}} or more', { time: least })
      : t('between {{low}} and {{high}}', { low: least, high: durationText(high, hours) }),
  ];
}
