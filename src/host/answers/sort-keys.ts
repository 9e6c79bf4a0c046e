import { foldText } from '../../shared/find/fold-text.ts';
import type { AnswersSort } from '../../shared/protocol/answers-api.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import { bitOf } from './bits.ts';
import type { LoadedSet } from './loaded-set.ts';
import { ownPlaces } from './own-places.ts';

/** No value to sort by: comes last. */
const NONE = BLANK;

/** What the answers of all sets are sorted by: a whole number for each, or NONE. `size` is one more than the last number. */
export function sortKeys(
  store: AnswerStore,
  sets: readonly LoadedSet[],
  firsts: readonly number[],
  size: number,
  { by, instrument }: AnswersSort,
): Int32Array {
  const all = new Int32Array(size).fill(NONE);
  const ranks = by === 'persona' || by === 'segment' || by === 'channel' ? ranksOf(sets, by) : null;
  sets.forEach((loaded, at) => {
    const first = firsts[at] ?? 0;
    const keys = all.subarray(first, first + loaded.size);
    switch (by) {
      case 'set':
        return;
      case 'date':
        if (loaded.moments) keys.set(loaded.moments);
        for (let row = 0; row < keys.length; row += 1) if (keys[row] === INVALID) keys[row] = NONE;
        return;
      case 'score':
        scoreKeys(loaded, instrument, keys);
        return;
      case 'place':
        placeKeys(store, loaded, keys);
        return;
      case 'tone':
        valuedKeys(loaded.tones, keys);
        return;
      case 'length':
        valuedKeys(loaded.lengths, keys);
        return;
      case 'person':
        valuedKeys(store.peopleIn(loaded), keys);
        return;
      case 'persona':
      case 'segment':
      case 'channel':
        for (const { role, codes, dictionary } of loaded.values) {
          if (role !== by) continue;
          const own = Int32Array.from(dictionary, (value) =>
            value === '' ? NONE : (ranks?.get(foldText(value)) ?? NONE),
          );
          for (let row = 0; row < keys.length; row += 1)
            if (keys[row] === NONE) keys[row] = own[codes[row] ?? 0] ?? NONE;
        }
    }
  });
  return all;
}

/** The place of each value in the order of the alphabet, without regard to case and accents. */
function ranksOf(sets: readonly LoadedSet[], by: string): ReadonlyMap<string, number> {
  const all = sets.flatMap(({ values }) =>
    values.flatMap(({ role, dictionary }) => (role === by ? dictionary : [])),
  );
  const folded = [...new Set(all.map(foldText))].sort((a, b) => (a < b ? -1 : 1));
  return new Map(folded.map((value, rank) => [value, rank]));
}

/** 0 is none. */
function valuedKeys(numbers: Uint8Array | Uint32Array, keys: Int32Array): void {
  for (let row = 0; row < keys.length; row += 1) keys[row] = numbers[row] || NONE;
}

function placeKeys(store: AnswerStore, loaded: LoadedSet, keys: Int32Array): void {
  const { places } = loaded;
  const { orders } = store;
  for (let row = 0; row < keys.length; row += 1) {
    const order = orders[places[row] ?? 0] ?? -1;
    if (order >= 0) keys[row] = order;
  }
  for (const { number, answered } of ownPlaces(store, loaded)) {
    const order = store.orderOf(number);
    for (let row = 0; row < keys.length; row += 1)
      if (keys[row] === NONE && bitOf(answered, row) === 1) keys[row] = order;
  }
}

/** How good a score is on its own scale, in millionths; of one instrument the score itself. */
export function scoreKeys(
  { scores, set }: LoadedSet,
  instrument: AnswersSort['instrument'],
  keys: Int32Array,
): void {
  for (const [column, values] of scores) {
    const role = set.recipe.columns[column]?.role;
    if (role?.kind !== 'score' || (instrument !== null && role.instrument !== instrument)) continue;
    const goodnessOf = goodnessReader(role);
    for (let row = 0; row < keys.length; row += 1) {
      const value = values[row] ?? BLANK;
      if (keys[row] !== NONE || value === BLANK || value === INVALID) continue;
      keys[row] = instrument === null ? goodnessOf(value) : value;
    }
  }
}

/** How good a score is that is kept. There are few on a scale: of those near its beginning it is worked out beforehand. */
function goodnessReader(role: OnScale): (kept: number) => number {
  const first = Math.round(role.scale.low * HUNDREDTHS);
  const last = Math.min(Math.round(role.scale.high * HUNDREDTHS), first + MOST_KNOWN);
  const known = Int32Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    goodness((first + at) / HUNDREDTHS, role),
  );
  return (kept) => known[kept - first] ?? goodness(kept / HUNDREDTHS, role);
}

const MOST_KNOWN = 65_536;

type OnScale = {
  readonly scale: { readonly low: number; readonly high: number };
  readonly direction: string;
};

/** In millionths of the way from the bad end of a scale to the good one. */
export function goodness(value: number, { scale: { low, high }, direction }: OnScale): number {
  const share = (value - low) / (high - low);
  return Math.round((direction === 'high-is-good' ? share : 1 - share) * 1e6);
}
