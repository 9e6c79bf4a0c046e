import type { Language } from './languages.ts';
import { language } from './translate.ts';

/** How dates are written in each language; English as in Britain: 3 Nov 2026. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** The locale to write dates in, for `Intl`. */
export const dateLocale = (): string => locales[language()];

/** ‘4 Mar’ or ‘4. März’ of 2027-03-04, where the year is said elsewhere. */
export const shortDayText = (day: string): string =>
  new Date(`${day}T12:00Z`)
    .toLocaleDateString(dateLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .replaceAll(' ', '\u00a0');

/** ‘4 Mar 2027’ or ‘4. März 2027’ of 2027-03-04; never broken, and the same in every time zone. */
export const dayText = (day: string): string =>
  new Date(`${day}T12:00Z`)
    .toLocaleDateString(dateLocale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .replaceAll(' ', '\u00a0');

/** The same of a moment: the day it was on this computer's calendar. */
export const dayOfMoment = (moment: string): string =>
  new Date(moment)
    .toLocaleDateString(dateLocale(), { day: 'numeric', month: 'short', year: 'numeric' })
    .replaceAll(' ', '\u00a0');

/** A moment as '14:05', on this computer's clock. */
export const timeOfMoment = (moment: string): string =>
  new Date(moment).toLocaleTimeString(dateLocale(), { hour: '2-digit', minute: '2-digit' });

/** A day as it is said in full: ‘Tuesday 3 November 2026’, ‘Dienstag, 3. November 2026’. */
export const fullDayText = (day: string): string =>
  new Date(`${day}T12:00Z`).toLocaleDateString(dateLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A day in figures, as it is typed: ‘03/11/2026’, ‘03.11.2026’. */
export const numericDayText = (day: string): string =>
  new Date(`${day}T12:00Z`).toLocaleDateString(dateLocale(), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The month of a day: ‘November 2026’. */
export const monthText = (day: string): string =>
  new Date(`${day}T12:00Z`).toLocaleDateString(dateLocale(), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The month of a day, short: ‘Nov 2026’, ‘Nov. 2026’; never broken. */
export const shortMonthText = (day: string): string =>
  new Date(`${day}T12:00Z`)
    .toLocaleDateString(dateLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' })
    .replaceAll(' ', '\u00a0');

/** The day of the week of a day, in full and as short as a column’s head: ‘Tuesday’, ‘Tu’. */
export const weekdayText = (day: string): { readonly full: string; readonly short: string } => {
  const name = (weekday: 'long' | 'short'): string =>
    new Date(`${day}T12:00Z`).toLocaleDateString(dateLocale(), { weekday, timeZone: 'UTC' });
  return { full: name('long'), short: name('short').slice(0, 2) };
};
