import type { AnswerStore } from './answer-store.ts';
import { addBit, type Bits, bitOf, keepBits, noBits, rowsOfBits } from './bits.ts';
import { IndexDamaged } from './index-file.ts';
import type { LoadedSet } from './loaded-set.ts';
import { addRows, nameOfBeginning } from './postings.ts';
import { hasTerm, type SearchTerm, wordsIn } from './search-words.ts';

/** The rows with a word in their comments, or with one that begins so. */
export function rowsWithWord(store: AnswerStore, loaded: LoadedSet, word: string, isOpen: boolean): Bits {
  const short = isOpen ? nameOfBeginning(word) : null;
  const found = noBits(loaded.size);
  for (const { part, first, rows } of loaded.parts)
    for (const list of store.index.words(loaded.set.id, part, short ?? word, isOpen && short === null))
      if (!addRows(list, found, first, rows)) throw new IndexDamaged();
  return found;
}

/** Takes rows out whose comments do not have words after one another. What was read once is not read again. */
export function keepPhrase(store: AnswerStore, loaded: LoadedSet, term: SearchTerm, bits: Bits): void {
  const { size, phrases } = loaded;
  const { read, has } = phrases.of(JSON.stringify(term), () => ({ read: noBits(size), has: noBits(size) }));
  for (const row of rowsOfBits(bits)) {
    if (bitOf(read, row) === 1) continue;
    addBit(read, row);
    const lines = store.commentOf(loaded, row).split('\n');
    if (lines.some((line) => hasTerm(wordsIn(line), term))) addBit(has, row);
  }
  keepBits(bits, has);
}
