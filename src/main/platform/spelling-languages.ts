import type { Language } from '../../shared/language/languages.ts';

/** What Chromium calls a language, and the name under which it looks for its dictionary. */
export const spellingDictionaries = {
  en: { code: 'en-US', file: 'en-US-10-1.bdic' },
  de: { code: 'de', file: 'de-DE-3-0.bdic' },
} as const satisfies Readonly<Record<Language, { readonly code: string; readonly file: string }>>;

/**
 * The languages texts are checked in: the app's own and English, and German where it is one of the system's (BCP 47).
 * A word is right when one of them knows it.
 */
export function spellingLanguages(spoken: Language, ofSystem: readonly string[]): readonly Language[] {
  const german = spoken === 'de' || ofSystem.some((code) => /^de\b/i.test(code));
  return german ? ['de', 'en'] : ['en'];
}
