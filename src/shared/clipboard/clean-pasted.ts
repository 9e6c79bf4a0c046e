import { cleanText } from '../model/fields.ts';

/**
 * What cannot be seen and changes how its neighbours read: zero-width spaces, byte order marks, soft hyphens,
 * overrides and isolates of the writing direction, tags. Joiners stay (emoji and Persian need them), and so do the
 * plain direction marks.
 */
const unseen = /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e001f}]/gu;

/** A pasted text as a card can hold it: no control characters, nothing unseen, plain spaces, no blank ends. */
export const cleanPasted = (text: string): string =>
  cleanText(text)
    .replace(/[\u0080-\u009f]/g, '')
    .replace(unseen, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/^\n+|\n+$/g, '')
    .trim();
