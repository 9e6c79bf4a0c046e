import { dayText, numericDayText } from '../../../shared/language/dates.ts';
import { todayHere } from '../../../shared/language/days.ts';
import { readDay } from '../../../shared/language/read-day.ts';
import { language, t } from '../../../shared/language/translate.ts';

/** A day as typed in the language of the app; null where nothing was typed, undefined where it is no day. */
export const dayTyped = (text: string): string | null | undefined => {
  const read = readDay(text, language(), todayHere());
  return read && read.day;
};

/** What is wrong with a text that is no day; null where it is one, or nothing. */
export const dayProblem = (text: string): string | null =>
  dayTyped(text) === undefined
    ? t('Type a date such as {{figures}}, {{words}} or “today”.', {
        figures: numericDayText(todayHere()),
        words: dayText(todayHere()),
      })
    : null;

/** How a text was understood that could be another day in other countries; null where it is clear. */
export function dayNote(text: string): string | null {
  const read = readDay(text, language(), todayHere());
  if (!read?.doubtful) return null;
  const day = dayText(read.day);
  return read.other === null
    ? t('Read as {{day}}', { day })
    : t('Read as {{day}}, not {{other}}', { day, other: dayText(read.other) });
}
