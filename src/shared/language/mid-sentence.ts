import { language } from './translate.ts';

/** A name of a thing as it stands inside a sentence: English writes it small there, German does not. */
export const midSentence = (word: string): string => (language() === 'en' ? word.toLowerCase() : word);
