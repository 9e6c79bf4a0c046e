/** The languages Throughline speaks, each with its name in itself. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as readonly Language[];

/** What can be set: a language, or the one of the system. */
export const languageSettings = ['system', 'en', 'de'] as const;
export type LanguageSetting = (typeof languageSettings)[number];

/** The language to speak, for what is set and the system's language (BCP 47); English where we have no other. */
export function languageFor(setting: LanguageSetting, systemLanguage: string): Language {
  if (setting !== 'system') return setting;
  const [spoken = ''] = systemLanguage.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === spoken) ?? 'en';
}
