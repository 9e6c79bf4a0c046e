import type { Instrument } from '../../shared/model/role.ts';
import {
  type AnswerKey,
  type AnswersFacets,
  type AnswersPhrases,
  MOST_VALUES,
  type ValueRole,
  valueRoles,
} from '../../shared/protocol/answers-api.ts';
import { MAX_WORD } from '../../shared/model/feedback-limits.ts';
import { keyPhrases } from '../../shared/tone/key-phrases.ts';
import { BLANK, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import { addBits, type Bits, bitOf, countCommon, noBits, rowsOfBits } from './bits.ts';
import { answerOf, bitsOfSet, type Found, quotableAnswers } from './find-answers.ts';
import type { LoadedSet } from './loaded-set.ts';
import { ownPlaces } from './own-places.ts';
import { toneCodes } from './own-tones.ts';
import { seeded } from './seeded.ts';

const MINUTES_A_DAY = 1_440;

/** How the answers of a query are spread. Column by column: each of its loops does one thing to a million rows. */
export function countFacets(store: AnswerStore, found: Found): Omit<AnswersFacets, 'isStale' | 'agreement'> {
  const sets: { readonly setId: string; readonly count: number }[] = [];
  const places = new Float64Array(store.orders.length);
  const days = new Map<number, number>();
  const tones = new Uint32Array(toneCodes.length);
  const people = new Uint32Array(store.people.size + 1);
  const values = new Map<string, { readonly role: ValueRole; readonly value: string; count: number }>();
  const scales = new Map<string, { instrument: Instrument; low: number; high: number; count: number }>();
  found.sets.forEach((loaded, at) => {
    const bits = bitsOfSet(found, at);
    const rows = rowsOfBits(bits);
    if (rows.length === 0) return;
    sets.push({ setId: loaded.set.id, count: rows.length });
    countPlaces(store, loaded, bits, rows, places);
    countDays(loaded.moments, rows, days);
    countCodes(loaded.tones, rows, tones);
    if (store.people.size > 0) countCodes(store.peopleIn(loaded), rows, people);
    for (const { codes, dictionary, role } of loaded.values) {
      const counts = new Uint32Array(dictionary.length);
      countCodes(codes, rows, counts);
      dictionary.forEach((value, code) => {
        const count = counts[code] ?? 0;
        if (value === '' || value.length > MAX_WORD || count === 0) return;
        const known = values.get(`${role} ${value}`);
        if (known) known.count += count;
        else values.set(`${role} ${value}`, { role, value, count });
      });
    }
    for (const [column, numbers] of loaded.scores) {
      const role = loaded.set.recipe.columns[column]?.role;
      if (role?.kind !== 'score') continue;
      const { instrument, scale } = role;
      const key = `${instrument} ${scale.low} ${scale.high}`;
      const known = scales.get(key) ?? { instrument, ...scale, count: 0 };
      scales.set(key, known);
      known.count += countValid(numbers, rows);
    }
  });
  const frequent = [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const placed = [...places.keys()]
    .filter((number) => (places[number] ?? 0) > 0)
    .sort((a, b) => store.orderOf(a) - store.orderOf(b));
  return {
    sets,
    places: placed.map((number) => ({ place: store.placeOf(number), count: places[number] ?? 0 })),
    values: valueRoles.flatMap((role) => frequent.filter((one) => one.role === role).slice(0, MOST_VALUES)),
    participants: peopleOf(store, people),
    months: monthsOf(days),
    tones: {
      positive: tones[toneCodes.indexOf('positive')] ?? 0,
      negative: tones[toneCodes.indexOf('negative')] ?? 0,
      unclear: tones[toneCodes.indexOf('unclear')] ?? 0,
      notScored: tones[0] ?? 0,
    },
    scores: [...scales.values()].filter(({ count }) => count > 0),
  };
}

/** Those who gave answers, in their order. */
function peopleOf({ people }: AnswerStore, counts: Uint32Array): AnswersFacets['participants'] {
  const numbers = [...counts.keys()].filter((number) => number > 0 && (counts[number] ?? 0) > 0);
  return numbers.slice(0, MOST_VALUES).flatMap((number) => {
    const participantId = people.idOf(number);
    return participantId === null ? [] : [{ participantId, count: counts[number] ?? 0 }];
  });
}

function countCodes(
  codes: Int32Array | Uint8Array | Uint32Array,
  rows: Uint32Array,
  counts: Uint32Array,
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function countValid(numbers: Int32Array, rows: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) if ((numbers[rows[at] ?? 0] ?? BLANK) > INVALID) count += 1;
  return count;
}

/** Counts by place number, under 0 what is at none that is there: where an answer is placed, and where its own questions are. */
function countPlaces(
  store: AnswerStore,
  loaded: LoadedSet,
  bits: Bits,
  rows: Uint32Array,
  counts: Float64Array,
): void {
  const { orders } = store;
  const { places, size } = loaded;
  const ruled = new Uint32Array(orders.length);
  countCodes(places, rows, ruled);
  ruled.forEach((count, number) => add(counts, (orders[number] ?? -1) < 0 ? 0 : number, count));
  // Of own places each counts once, also where it is the one that the answer is placed at.
  const own = new Map<number, Bits>();
  for (const { number, answered } of ownPlaces(store, loaded)) {
    const known = own.get(number) ?? noBits(size);
    addBits(known, answered);
    own.set(number, known);
  }
  if (own.size === 0) return;
  const any = noBits(size);
  for (const [number, answered] of own) {
    add(counts, number, countCommon(bits, answered));
    addBits(any, answered);
  }
  const of = Array.from(orders, (_, number) => own.get(number));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const number = places[row] ?? 0;
    const isThere = (orders[number] ?? -1) >= 0;
    const answered = isThere ? of[number] : any;
    if (answered && bitOf(answered, row) === 1) add(counts, isThere ? number : 0, -1);
  }
}

const add = (counts: Float64Array, at: number, count: number): void => {
  counts[at] = (counts[at] ?? 0) + count;
};

const NO_DAY = Number.MAX_SAFE_INTEGER;

/** Counts by days since 1970. */
function countDays(moments: Int32Array | undefined, rows: Uint32Array, days: Map<number, number>): void {
  let [low, high, dated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let at = 0; moments && at < rows.length; at += 1) {
    const moment = moments[rows[at] ?? 0] ?? BLANK;
    if (moment <= INVALID) continue;
    dated += 1;
    if (moment < low) low = moment;
    if (moment > high) high = moment;
  }
  const more = (day: number, count: number): void => {
    if (count > 0) days.set(day, (days.get(day) ?? 0) + count);
  };
  more(NO_DAY, rows.length - dated);
  if (!moments || dated === 0) return;
  const first = Math.floor(low / MINUTES_A_DAY);
  const counts = new Uint32Array(Math.floor(high / MINUTES_A_DAY) - first + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const moment = moments[rows[at] ?? 0] ?? BLANK;
    if (moment <= INVALID) continue;
    const day = Math.floor(moment / MINUTES_A_DAY) - first;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  counts.forEach((count, day) => more(first + day, count));
}

function monthsOf(days: ReadonlyMap<number, number>): AnswersFacets['months'] {
  const months = new Map<string | null, number>();
  for (const [day, count] of [...days].sort(([a], [b]) => a - b)) {
    const month = day === NO_DAY ? null : new Date(day * MINUTES_A_DAY * 60_000).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].map(([month, count]) => ({ month, count }));
}

/** Of more comments a sample is read: every comment has the same chance. */
const MOST_READ = 10_000;
/** So many answers are named of each phrase. */
const MOST_NAMED = 20;

/** The phrases that most comments of a query hold. Left out answers are not read. */
export function countPhrases(
  store: AnswerStore,
  found: Found,
  most: number,
): Omit<AnswersPhrases, 'isStale'> {
  const all = quotableAnswers(found);
  const read = [...sampled(all)].flatMap((number) => answerOf(found, number) ?? []);
  const texts = read.map(({ loaded, row }) => store.commentOf(loaded, row));
  const keyOf = (at: number): readonly AnswerKey[] => {
    const one = read[at];
    return one ? [{ setId: one.loaded.set.id, row: one.row }] : [];
  };
  return {
    comments: all.length,
    read: read.length,
    phrases: keyPhrases(texts, { most }).map(({ phrase, comments: holding }) => ({
      phrase,
      count: holding.length,
      answers: holding.slice(0, MOST_NAMED).flatMap(keyOf),
    })),
  };
}

/** The same for the same items; in their order. */
function sampled(items: Uint32Array): Uint32Array {
  if (items.length <= MOST_READ) return items;
  const next = seeded(items.length);
  let wanted = MOST_READ;
  return items.filter((_, at) => {
    if (next(items.length - at) >= wanted) return false;
    wanted -= 1;
    return true;
  });
}
