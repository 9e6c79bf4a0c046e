import { foldWord } from './fold-word.ts';

/** Languages whose months are known; none of them has a name that is another month in another one. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs'];

let known: ReadonlyMap<string, number> | undefined;

/** The number, 1 to 12, of a month's name or abbreviation, folded and without its point; undefined for other words. */
export function monthOf(word: string): number | undefined {
  known ??= new Map(languages.flatMap(namesOf));
  return known.get(word);
}

/** Abbreviations that people write and no locale has. */
const more: Readonly<Record<string, number>> = { sept: 9, mrz: 3, maerz: 3, jan: 1, janner: 1, feber: 2 };

function namesOf(language: string): readonly (readonly [string, number])[] {
  const forms = [
    { month: 'long' },
    { month: 'short' },
    // With a day: the other case of the name where a language has one.
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  const named = forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => {
      const parts = format.formatToParts(Date.UTC(2026, at, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      return [foldWord(name).replace(/\.$/, ''), at + 1] as const;
    });
  });
  return [...named.filter(([name]) => /^\p{L}{3,}$/u.test(name)), ...Object.entries(more)];
}
