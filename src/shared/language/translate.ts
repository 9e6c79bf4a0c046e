import { createInstance, type TOptions } from 'i18next';
import en from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';

/** What stands in for the names in a text; `count` chooses between one and many, `context` between meanings. */
export type Values = Readonly<Record<string, string | number>>;

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources: { en: { translation: en } },
  // The English text is the key, so a key may hold dots and colons and what has no entry is English.
  keySeparator: false,
  nsSeparator: false,
  fallbackLng: false,
  returnEmptyString: false,
  // React and the writers of SVG and HTML escape what they are given.
  interpolation: { escapeValue: false },
  initAsync: false,
});

let spoken: Language = 'en';

/**
 * What was said lately, by text and values. A map says the same few words on thousands of cards, and looking one up
 * in the catalogue takes ten times as long as finding it here.
 */
const said = new Map<string, string>();
/** Texts with long values (titles, file names) are seldom said twice. */
const LONG = 60;
const MOST = 5_000;

/** The language that is spoken now. */
export const language = (): Language => spoken;

/** Speaks this language from now on, in this process. What is on the screen is to be drawn again. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'de' && !i18n.hasResourceBundle('de', 'translation')) {
    const { german } = await import('./de/index.ts');
    i18n.addResourceBundle('de', 'translation', german);
  }
  await i18n.changeLanguage(wanted);
  spoken = wanted;
  said.clear();
}

/** A number as the language that is spoken writes it: 1,234.5 or 1.234,5. */
export const numberText = (value: number, options?: Intl.NumberFormatOptions): string =>
  value.toLocaleString(spoken, options);

/**
 * A text in the language that is spoken. The English text is the key; `{{name}}` takes a value, and a text with
 * `{{count}}` has its plural forms in en.json; the count is written as `numberText` writes it.
 */
export const t = (text: string, values?: Values): string => {
  let key = text;
  for (const name in values) key += `\u0000${name}\u0000${typeof values[name]}${values[name]}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const saying = translated(text, values ?? {});
  if (key.length - text.length < LONG) {
    if (said.size >= MOST) said.clear();
    said.set(key, saying);
  }
  return saying;
};

function translated(text: string, values: Values): string {
  const { count } = values;
  const options: TOptions =
    typeof count === 'number' ? { ...values, replace: { ...values, count: numberText(count) } } : values;
  return i18n.t(text, options);
}

/**
 * Marks an English text that is made before the language is known, such as a label in a list, so that the tests
 * find it. Whoever shows it gives it to `t`.
 */
export const phrase = <T extends string>(text: T): T => text;
