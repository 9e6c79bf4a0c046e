import { type AnswersFilter, valueRoles } from '../../shared/protocol/answers-api.ts';
import { HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import {
  addBetween,
  addBit,
  addBits,
  addFitting,
  allBits,
  type Bits,
  dropBits,
  keepBits,
  noBits,
} from './bits.ts';
import type { LoadedSet } from './loaded-set.ts';
import { toneCodes } from './own-tones.ts';
import { ownPlaces } from './own-places.ts';
import { keepPhrase, rowsWithWord } from './search-rows.ts';
import type { SearchTerm } from './search-words.ts';

/** What is asked for, with what only the project knows. */
export type Wanted = Omit<AnswersFilter, 'places' | 'evidenceId'> & {
  /** Ids of places and of what is in them; null: all. */
  readonly places: readonly string[] | null;
  readonly wantsNotPlaced: boolean;
  /** Rows by set; null: all. */
  readonly rows: ReadonlyMap<string, readonly number[]> | null;
};

const MINUTES_A_DAY = 1_440;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 60_000;

/** The rows of a set that are wanted. What each part of a filter leaves is kept: most questions differ in one part from the last. */
export function wantedRows(
  store: AnswerStore,
  loaded: LoadedSet,
  wanted: Wanted,
  terms: readonly SearchTerm[],
): Bits {
  const { set, size, kept } = loaded;
  if (wanted.sets.length > 0 && !wanted.sets.includes(set.id)) return noBits(size);
  const bits = wanted.rows ? namedRows(wanted.rows.get(set.id) ?? [], size) : allBits(size);
  const narrow = (part: unknown, add: (rows: Bits) => void): void => {
    const make = (): Bits => {
      const rows = noBits(size);
      add(rows);
      return rows;
    };
    keepBits(bits, kept.of(JSON.stringify(part), make));
  };
  // What people change is of one version of the project.
  const { version } = store;
  const { leftOut, hasComment, from, to, tones, score } = wanted;
  if (leftOut !== 'also')
    narrow(['leftOut', leftOut, version], (rows) => {
      addFitting(rows, loaded.leftOut, Uint8Array.of(leftOut === 'no' ? 1 : 0, leftOut === 'only' ? 1 : 0));
    });
  if (loaded.forgotten > 0)
    narrow(['there'], (rows) => {
      for (let row = 0; row < size; row += 1) if ((loaded.lines[row] ?? 0) >= 0) addBit(rows, row);
    });
  if (hasComment === true) keepBits(bits, loaded.commented);
  if (hasComment === false) dropBits(bits, loaded.commented);
  if (from !== null || to !== null)
    narrow(['date', from, to], (rows) => {
      const low = from === null ? INVALID + 1 : Math.max(INVALID + 1, dayOf(from));
      const high = to === null ? Number.POSITIVE_INFINITY : dayOf(to) + MINUTES_A_DAY - 1;
      if (loaded.moments) addBetween(rows, loaded.moments, low, high);
    });
  if (tones.length > 0)
    narrow(['tones', tones, version], (rows) => {
      const fits = Uint8Array.from(toneCodes, (tone) => (tones.includes(tone) ? 1 : 0));
      addFitting(rows, loaded.tones, fits);
    });
  if (score) narrow(['score', score], (rows) => addScores(rows, loaded, score));
  for (const role of valueRoles) {
    const own = wanted.values.flatMap((one) => (one.role === role ? [one.value] : []));
    if (own.length > 0) narrow(['values', role, own], (rows) => addValues(rows, loaded, role, new Set(own)));
  }
  const { participants } = wanted;
  if (participants.length > 0)
    narrow(['participants', participants, version], (rows) => {
      const fits = new Uint8Array(store.people.size + 1);
      for (const id of participants) fits[store.people.numberOf(id)] = 1;
      // Nobody is none of them.
      fits[0] = 0;
      addFitting(rows, store.peopleIn(loaded), fits);
    });
  const { places, wantsNotPlaced } = wanted;
  if (places)
    narrow(['places', places, wantsNotPlaced, version], (rows) => {
      addPlaced(rows, store, loaded, new Set(places), wantsNotPlaced);
    });
  for (const { words, isOpen } of terms)
    words.forEach((word, at) => {
      const mayGoOn = isOpen && at === words.length - 1;
      narrow(['word', word, mayGoOn], (rows) => addBits(rows, rowsWithWord(store, loaded, word, mayGoOn)));
    });
  // Last, for it is read in the comments whether words follow one another.
  for (const term of terms) if (term.words.length > 1) keepPhrase(store, loaded, term, bits);
  return bits;
}

function namedRows(named: readonly number[], size: number): Bits {
  const rows = noBits(size);
  for (const row of named) if (row < size) addBit(rows, row);
  return rows;
}

function addScores(rows: Bits, { set, scores }: LoadedSet, score: NonNullable<Wanted['score']>): void {
  for (const [column, values] of scores) {
    const role = set.recipe.columns[column]?.role;
    if (role?.kind !== 'score' || role.instrument !== score.instrument) continue;
    addBetween(rows, values, score.low * HUNDREDTHS, score.high * HUNDREDTHS);
  }
}

function addValues(rows: Bits, { values }: LoadedSet, role: string, wanted: ReadonlySet<string>): void {
  for (const column of values) {
    if (column.role !== role) continue;
    const fits = Uint8Array.from(column.dictionary, (value) => (value !== '' && wanted.has(value) ? 1 : 0));
    addFitting(rows, column.codes, fits);
  }
}

function addPlaced(
  rows: Bits,
  store: AnswerStore,
  loaded: LoadedSet,
  wanted: ReadonlySet<string>,
  wantsNotPlaced: boolean,
): void {
  const numbers = new Set([...wanted].map((id) => store.numberOf(id)));
  const isThere = Uint8Array.from(store.orders, (order) => (order >= 0 ? 1 : 0));
  const fits = isThere.map((there, number) => (numbers.has(number) ? there : 0));
  const own = ownPlaces(store, loaded);
  if (wantsNotPlaced) {
    addFitting(
      rows,
      loaded.places,
      isThere.map((there) => 1 - there),
    );
    for (const { answered } of own) dropBits(rows, answered);
  }
  addFitting(rows, loaded.places, fits);
  for (const { number, answered } of own) if (numbers.has(number)) addBits(rows, answered);
}
