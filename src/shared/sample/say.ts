import type { Language } from '../language/languages.ts';
import { germanTexts } from './german/index.ts';

/** A text of the sample in the language that it is made in. The English text is the key, as everywhere. */
export type Say = (text: string) => string;

const german: Say = (text) => {
  const said = germanTexts[text];
  if (said === undefined) throw new Error(`The sample has no German for “${text}”`);
  return said;
};

export const sayIn = (language: Language): Say => (language === 'de' ? german : (text) => text);
