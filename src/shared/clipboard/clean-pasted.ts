import { cleanText } from '../model/fields.ts';

/**
 * What cannot be seen and changes how its neighbours read: zero-width spaces, byte order marks, soft hyphens,
 * overrides and isolates of the writing direction, fillers that look like a space. A name could pretend to be another
 * with them, and a search would not find it. Plain direction marks stay: they set a full stop right in Arabic.
 */
const unseen =
  /[\u00ad\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e001f}]/gu;

/** Joiners make one emoji of several and shape Persian and Hindi; between Latin letters they only hide. */
const idleJoiners =
  /(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+(?=$|[\p{Script=Latin}\p{N}\p{P}\s])/gu;

/** Invisible letters that spell the region in a flag; anywhere else they carry a hidden text. */
const idleTags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}]+/gu;

/** No script stacks more marks on a letter; a heap of them would be drawn over the cards around. */
const heapedMarks = /(\p{M}{8})\p{M}+/gu;

/** A pasted text as a card can hold it: no control characters, nothing unseen, plain spaces, no blank ends. */
export const cleanPasted = (text: string): string =>
  // Word writes a line end inside a paragraph as a vertical tab.
  cleanText(text.replaceAll('\v', '\n'))
    .replace(/[\u0080-\u009f]/g, '')
    .replace(unseen, '')
    .replace(idleJoiners, '')
    .replace(idleTags, '')
    .replace(heapedMarks, '$1')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
