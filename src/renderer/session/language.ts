import { createStore, useStore } from 'zustand';
import type { Language } from '../../shared/language/languages.ts';
import { speak } from '../../shared/language/translate.ts';

/** What the page is drawn in. */
const spokenStore = createStore<{ readonly language: Language }>()(() => ({ language: 'en' }));

/** Changes when the page is to be drawn anew in another language. */
export const useLanguage = (): Language => useStore(spokenStore).language;

/** Speaks what main says. */
export async function takeLanguage(language: Language): Promise<void> {
  await speak(language);
  document.documentElement.lang = language;
  spokenStore.setState({ language });
}
