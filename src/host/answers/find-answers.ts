import type { AnswersSort } from '../../shared/protocol/answers-api.ts';
import type { AnswerStore } from './answer-store.ts';
import { type Bits, bitWords, keepBits, noBits, orderedBits, rowsOfBits } from './bits.ts';
import { type Wanted, wantedRows } from './filter-rows.ts';
import type { LoadedSet } from './loaded-set.ts';
import { readSearch } from './search-words.ts';
import { sortKeys } from './sort-keys.ts';
import { sortRows } from './sort-rows.ts';

/** Answers in order. Each has a number: its row, counted on from the first number of its set. */
export type Found = {
  readonly sets: readonly LoadedSet[];
  /** The first number of each set. Between two sets some may stand for nothing, so that each begins with a word of bits. */
  readonly firsts: readonly number[];
  readonly bits: Bits;
  readonly numbers: Uint32Array;
};

/** Finds and sorts. */
export function findAnswers(store: AnswerStore, wanted: Wanted, sort: AnswersSort): Found {
  const { sets } = store;
  const terms = readSearch(wanted.text);
  const firsts: number[] = [];
  let size = 0;
  for (const loaded of sets) {
    firsts.push(size);
    size += bitWords(loaded.size) * 32;
  }
  const bits = noBits(size);
  sets.forEach((loaded, at) => bits.set(wantedRows(store, loaded, wanted, terms), bitWords(firsts[at] ?? 0)));
  if (sort.by === 'set') return { sets, firsts, bits, numbers: rowsOfBits(bits) };
  const { by, instrument, direction } = sort;
  // What people change is of one version of the project.
  const version = by === 'place' || by === 'tone' || by === 'person' ? store.version : null;
  const key = JSON.stringify([by, instrument, direction, version, sets.map(({ set }) => set.id)]);
  const order = store.sorted.of(key, () => sortRows(sortKeys(store, sets, firsts, size, sort), direction));
  return { sets, firsts, bits, numbers: orderedBits(order, bits) };
}

/** The set and the row of an answer by its number. */
export function answerOf(
  { sets, firsts }: Pick<Found, 'sets' | 'firsts'>,
  number: number,
): { readonly loaded: LoadedSet; readonly row: number } | undefined {
  let [low, high] = [0, sets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firsts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const loaded = sets[low];
  return loaded && { loaded, row: number - (firsts[low] ?? 0) };
}

/** The bits of one of the sets. */
export const bitsOfSet = ({ sets, firsts, bits }: Found, at: number): Bits => {
  const first = bitWords(firsts[at] ?? 0);
  return bits.subarray(first, first + bitWords(sets[at]?.size ?? 0));
};

/** The numbers of those with a comment that nobody left out, in the order of the query. */
export function quotableAnswers({ sets, firsts, bits, numbers }: Found): Uint32Array {
  const quotable = bits.slice();
  sets.forEach(({ commented, leftOut, size }, at) => {
    const own = commented.slice();
    for (let row = 0; row < size; row += 1)
      if (leftOut[row] === 1) own[row >>> 5] = (own[row >>> 5] ?? 0) & ~(1 << (row & 31));
    keepBits(bitsOfSet({ sets, firsts, bits: quotable, numbers }, at), own);
  });
  return orderedBits(numbers, quotable);
}
