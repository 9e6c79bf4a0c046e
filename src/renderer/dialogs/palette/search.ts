/**
 * How well words match a text: every word must begin a word of it or occur in it. 0 is no match; the higher the better:
 * the whole text, its beginning, beginnings of words, then anywhere.
 */
export function matchScore(text: string, query: string): number {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const whole = fold(text);
  if (wanted.length === 0) return 1;
  let score = whole.startsWith(wanted.join(' ')) ? 4 : 0;
  for (const word of wanted) {
    const at = whole.indexOf(word);
    if (at === -1) return 0;
    score += beginsWord(whole, word) ? 2 : 1;
  }
  return score;
}

const beginsWord = (whole: string, word: string): boolean => {
  for (let at = whole.indexOf(word); at !== -1; at = whole.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(whole.charAt(at - 1))) return true;
  }
  return false;
};

/** Without case and accents: 'Évaluation' is found by 'eval'. */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
