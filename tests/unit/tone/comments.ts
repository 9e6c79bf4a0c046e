import type { Tone } from '../../../src/shared/measures/tone-shares.ts';
import type { ScoredComment } from '../../../src/shared/tone/project-model.ts';

const said: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: ['schnell', 'hilfreich', 'nett', 'einfach'],
  negative: ['langsam', 'verwirrend', 'teuer', 'kaputt'],
};
const about = ['Die Lieferung', 'Der Bezahlvorgang', 'Die Hotline', 'Das Konto', 'Die Suche'];

/** German comments as a project may hold them: half are good, half bad; the words tell, in a sentence of no tone. */
export function scoredComments(count: number): readonly ScoredComment[] {
  return Array.from({ length: count }, (_, index) => {
    const tone: Tone = index % 2 === 0 ? 'positive' : 'negative';
    const words = said[tone];
    return {
      text: `${about[index % about.length]} war ${words[(index >> 1) % words.length]} (${index}).`,
      tone,
    };
  });
}

export const swapped = (comments: readonly ScoredComment[]): readonly ScoredComment[] =>
  comments.map(({ text, tone }) => ({
    text,
    tone: tone === 'positive' ? 'negative' : tone === 'negative' ? 'positive' : 'unclear',
  }));
