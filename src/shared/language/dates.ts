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
