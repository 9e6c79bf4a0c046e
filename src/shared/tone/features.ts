import { isUnspaced, isWord } from './tokens.ts';

/** What a model knows a text by: a word, a negated word (`¬good`) or a pair of words (`very good`), and how much of it. */
export type Visit = (key: string, value: number) => void;

/**
 * Visits the features of a text's tokens. A negated word is both less than nothing of the word and a feature of its own, so that a
 * model which knows `good` has an idea of `not good` and may learn better. Words count once a place: again is more.
 */
export function eachFeature(tokens: readonly string[], visit: Visit): void {
  let [before, scope] = ['', 0];
  for (const token of tokens) {
    if (!isWord(token)) {
      if (token === '!' || token === '?') visit(token, 1);
      [before, scope] = ['', 0];
      continue;
    }
    if (scope > 0) {
      visit(token, NEGATED);
      visit(`¬${token}`, 1);
      scope -= 1;
    } else visit(token, 1);
    if (before !== '') visit(`${before} ${token}`, 1);
    before = token;
    if (isNegator(token)) scope = isUnspaced(token) ? REACH_UNSPACED : REACH;
  }
}

/** What is left of a word's tone where it is negated, as in VADER (Hutto and Gilbert 2014). */
const NEGATED = -0.74;
/** How many words after `not` it is about, up to the end of the clause. */
const REACH = 3;
const REACH_UNSPACED = 2;

const isNegator = (token: string): boolean => NEGATORS.has(token) || token.endsWith("n't");

/** Words that turn what follows, in the languages of most comments; of those that mean something else elsewhere, none. */
const NEGATORS: ReadonlySet<string> = new Set(
  [
    'not no never nor neither none nothing nobody nowhere without hardly barely cannot lack lacks lacking',
    'dont doesnt didnt isnt wasnt wont wouldnt cant couldnt arent werent havent hasnt hadnt shouldnt aint',
    'nicht nichts kein keine keinen keinem keiner keines nie niemals ohne weder kaum',
    'pas jamais sans aucun aucune rien non nunca jamás tampoco senza nessun nessuna niet geen nooit zonder',
    'não nem sem inte aldrig ikke bez не нет без никогда δεν 不 没 沒 无 無',
  ].flatMap((line) => line.split(' ')),
);
