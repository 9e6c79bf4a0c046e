import { t } from '../language/translate.ts';
import { isRightToLeft } from './clean-text.ts';
import type { MeasureText } from './measure.ts';
import { textStyles } from './sizes.ts';

/** A quote in its quotation marks, broken into lines. */
export type QuoteText = {
  readonly lines: readonly string[];
  /** Of the widest line, px. */
  readonly width: number;
  readonly rtl: boolean;
  /** Whether words were left out. */
  readonly cut: boolean;
};

/** Words in quotation marks of the language that is spoken, in `most` lines of a width; what is too long ends in an ellipsis. */
export function shortenQuote(words: string, width: number, most: number, measure: MeasureText): QuoteText {
  const rtl = isRightToLeft(words);
  const broken = (text: string) => measure(t('“{{text}}”', { text }), textStyles.quote, width);
  const whole = broken(words);
  if (whole.lines.length <= most) return { ...whole, rtl, cut: false };
  const ends = wordEnds(words);
  const cutAt = (end: number) => broken(ending(words.slice(0, end)));
  let [fits, last] = [0, ends.length - 1];
  while (fits < last) {
    const middle = Math.ceil((fits + last) / 2);
    if (cutAt(ends[middle] ?? 0).lines.length <= most) fits = middle;
    else last = middle - 1;
  }
  const cut = cutAt(ends[fits] ?? 0);
  // A word may be longer than all of them.
  return { lines: cut.lines.slice(0, most), width: cut.width, rtl, cut: true };
}

/** A whole sentence that ends further back than this share of what there is room for is no place to stop. */
const LEAST_SENTENCE = 0.6;

/** With an ellipsis, after a sentence where one ends near the end, else after the last word. */
function ending(part: string): string {
  const sentence = [...part.matchAll(/[.!?](?=\s)/gu)].at(-1);
  if (sentence && sentence.index >= part.length * LEAST_SENTENCE)
    return `${part.slice(0, sentence.index + 1)} …`;
  return `${part.replace(/[\s.,;:!?–—-]+$/u, '')}…`;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where words end, in every script. */
const wordEnds = (text: string): readonly number[] =>
  [...segments.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => index + segment.length);
