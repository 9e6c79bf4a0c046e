import type { AnswersFilter, AnswersSort } from '../../shared/protocol/answers-api.ts';
import { valueRoles } from '../../shared/protocol/answers-api.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import { IndexDamaged } from './index-file.ts';
import { type LoadedSet, toneCodes } from './loaded-set.ts';
import { markRows, nameOfBeginning } from './postings.ts';
import { hasTerm, readSearch, type SearchTerm, wordsIn } from './search-words.ts';
import { ownPlaces } from './own-places.ts';
import { keysOf, NONE } from './sort-keys.ts';
import { sortRows } from './sort-rows.ts';

/** What is asked for, with what only the project knows. */
export type Wanted = Omit<AnswersFilter, 'places' | 'evidenceId'> & {
  /** Ids of places and of what is in them; null: all. */
  readonly places: readonly string[] | null;
  readonly wantsNotPlaced: boolean;
  /** Rows by set; null: all. */
  readonly rows: ReadonlyMap<string, readonly number[]> | null;
};

/** Answers in order: which set each is of, and which row. */
export type Found = {
  readonly sets: readonly LoadedSet[];
  readonly set: Uint16Array;
  readonly row: Uint32Array;
};

const DAY = 86_400_000;
const MINUTE = 60_000;
const minutesOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MINUTE;

/** Finds and sorts. */
export function findAnswers(store: AnswerStore, wanted: Wanted, sort: AnswersSort): Found {
  const { sets } = store;
  const terms = readSearch(wanted.text);
  const lists = sets.map((loaded) => rowsOf(store, loaded, wanted, terms));
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const set = new Uint16Array(count);
  const row = new Uint32Array(count);
  let at = 0;
  lists.forEach((rows, number) => {
    row.set(rows, at);
    set.fill(number, at, at + rows.length);
    at += rows.length;
  });
  const keys = sort.by === 'set' ? undefined : keysOf(store, sets, sort);
  if (!keys) return { sets, set, row };
  const own = new Int32Array(count);
  for (let item = 0; item < count; item += 1) own[item] = keys[set[item] ?? 0]?.(row[item] ?? 0) ?? NONE;
  const order = sortRows(own, sort.direction);
  const sorted = { sets, set: new Uint16Array(count), row: new Uint32Array(count) };
  for (let item = 0; item < count; item += 1) {
    const from = order[item] ?? 0;
    sorted.set[item] = set[from] ?? 0;
    sorted.row[item] = row[from] ?? 0;
  }
  return sorted;
}

/** The rows that a mask has a 1 for. By index: an iterator over a million would take longer than all else. */
function markedIn(mask: Uint8Array): Uint32Array {
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) count += mask[row] ?? 0;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] !== 1) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

const noRows = new Uint32Array(0);

/**
 * The rows of a set that are wanted, rising. Words come first, for they leave few; what else is asked is looked up only for
 * these.
 */
function rowsOf(
  store: AnswerStore,
  loaded: LoadedSet,
  wanted: Wanted,
  terms: readonly SearchTerm[],
): Uint32Array {
  const { set, size } = loaded;
  if (wanted.sets.length > 0 && !wanted.sets.includes(set.id)) return noRows;
  const mask = new Uint8Array(size).fill(1);
  if (wanted.rows) {
    mask.fill(0);
    for (const row of wanted.rows.get(set.id) ?? []) if (row < size) mask[row] = 1;
  }
  if (wanted.leftOut !== 'also') {
    const wantedFlag = wanted.leftOut === 'only' ? 1 : 0;
    const { leftOut } = loaded;
    for (let row = 0; row < size; row += 1) if (leftOut[row] !== wantedFlag) mask[row] = 0;
  }
  for (const term of terms) keepTerm(store, loaded, term, mask);
  let rows = markedIn(mask);
  const drop = (isWanted: (row: number) => boolean): void => {
    let kept = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      if (!isWanted(row)) continue;
      rows[kept] = row;
      kept += 1;
    }
    rows = rows.subarray(0, kept);
  };
  if (wanted.hasComment !== null) {
    const { lengths } = loaded;
    drop((row) => (lengths[row] ?? 0) > 0 === wanted.hasComment);
  }
  if (wanted.from !== null || wanted.to !== null) {
    const from = wanted.from === null ? Number.NEGATIVE_INFINITY : minutesOf(wanted.from);
    const to = wanted.to === null ? Number.POSITIVE_INFINITY : minutesOf(wanted.to) + DAY / MINUTE;
    const { moments } = loaded;
    drop((row) => {
      const moment = moments?.[row] ?? BLANK;
      return moment !== BLANK && moment !== INVALID && moment >= from && moment < to;
    });
  }
  if (wanted.tones.length > 0) {
    const codes = toneCodes.map((tone) => wanted.tones.includes(tone));
    const { tones } = loaded;
    drop((row) => codes[tones[row] ?? 0] === true);
  }
  const { score } = wanted;
  if (score) {
    const columns = [...loaded.scores].flatMap(([column, values]) => {
      const role = set.recipe.columns[column]?.role;
      return role?.kind === 'score' && role.instrument === score.instrument ? [values] : [];
    });
    const [low, high] = [score.low * HUNDREDTHS, score.high * HUNDREDTHS];
    drop((row) =>
      columns.some((values) => {
        const value = values[row] ?? BLANK;
        return value !== BLANK && value !== INVALID && value >= low && value <= high;
      }),
    );
  }
  for (const role of valueRoles) {
    const own = new Set(wanted.values.flatMap((one) => (one.role === role ? [one.value] : [])));
    if (own.size === 0) continue;
    const columns = loaded.values
      .filter((column) => column.role === role)
      .map(({ codes, dictionary }) => ({
        codes,
        fits: dictionary.map((value) => value !== '' && own.has(value)),
      }));
    drop((row) => columns.some(({ codes, fits }) => fits[codes[row] ?? 0] === true));
  }
  if (wanted.places) {
    const inPlace = new Set(wanted.places.map((id) => store.numberOf(id)));
    const own = ownPlaces(store, loaded);
    const { places } = loaded;
    drop((row) => {
      const place = places[row] ?? 0;
      const isThere = store.orderOf(place) >= 0;
      if (isThere && inPlace.has(place)) return true;
      const others = own.filter(({ isAnswered }) => isAnswered(row));
      return (
        others.some(({ number }) => inPlace.has(number)) ||
        (wanted.wantsNotPlaced && !isThere && others.length === 0)
      );
    });
  }
  return rows;
}

/** Takes rows out of a mask that do not have a term. */
function keepTerm(store: AnswerStore, loaded: LoadedSet, term: SearchTerm, mask: Uint8Array): void {
  const { set, parts, size } = loaded;
  term.words.forEach((word, at) => {
    const isOpen = term.isOpen && at === term.words.length - 1;
    const short = isOpen ? nameOfBeginning(word) : null;
    const hits = new Uint8Array(size);
    for (const { part, first, rows } of parts) {
      for (const list of store.index.words(set.id, part, short ?? word, isOpen && short === null))
        if (!markRows(list, hits, first, rows)) throw new IndexDamaged();
    }
    for (let row = 0; row < size; row += 1) if (hits[row] === 0) mask[row] = 0;
  });
  if (term.words.length === 1) return;
  for (let row = 0; row < size; row += 1) {
    if (mask[row] !== 1) continue;
    const lines = store.commentOf(loaded, row).split('\n');
    if (!lines.some((line) => hasTerm(wordsIn(line), term))) mask[row] = 0;
  }
}
