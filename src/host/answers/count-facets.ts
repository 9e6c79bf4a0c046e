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
import type { Found } from './find-answers.ts';
import { ownPlaces } from './own-places.ts';
import { toneCodes } from './loaded-set.ts';
import { seeded } from './seeded.ts';

const MINUTES_A_DAY = 1_440;

/** How the answers of a query are spread. */
export function countFacets(store: AnswerStore, found: Found): Omit<AnswersFacets, 'isStale' | 'agreement'> {
  const perSet = new Uint32Array(found.sets.length);
  const places = new Map<number, number>();
  const days = new Map<number, number>();
  const tones = [0, 0, 0, 0];
  const values = new Map<string, { readonly role: ValueRole; readonly value: string; count: number }>();
  const scales = new Map<string, { instrument: Instrument; low: number; high: number; count: number }>();
  const readers = found.sets.map((loaded) => ({
    loaded,
    own: ownPlaces(store, loaded),
    values: loaded.values.map(({ codes, dictionary, role }) => ({
      codes,
      role,
      dictionary,
      counts: new Uint32Array(dictionary.length),
    })),
    scores: [...loaded.scores].flatMap(([column, numbers]) => {
      const role = loaded.set.recipe.columns[column]?.role;
      if (role?.kind !== 'score') return [];
      const { instrument, scale } = role;
      const key = `${instrument} ${scale.low} ${scale.high}`;
      const known = scales.get(key) ?? { instrument, ...scale, count: 0 };
      scales.set(key, known);
      return [{ numbers, known }];
    }),
  }));
  for (let item = 0; item < found.set.length; item += 1) {
    const number = found.set[item] ?? 0;
    const reader = readers[number];
    if (!reader) continue;
    const row = found.row[item] ?? 0;
    const { loaded, own } = reader;
    perSet[number] = (perSet[number] ?? 0) + 1;
    const placed = loaded.places[row] ?? 0;
    const isThere = store.orderOf(placed) >= 0;
    let isPlaced = isThere;
    if (isThere) add(places, placed);
    if (own.length > 0) {
      const others = new Set(
        own.flatMap((one) => (one.isAnswered(row) && one.number !== placed ? [one.number] : [])),
      );
      for (const other of others) add(places, other);
      isPlaced ||= others.size > 0 || own.some((one) => one.isAnswered(row));
    }
    if (!isPlaced) add(places, 0);
    const moment = loaded.moments?.[row] ?? BLANK;
    add(days, moment === BLANK || moment === INVALID ? NO_DAY : Math.floor(moment / MINUTES_A_DAY));
    const tone = loaded.tones[row] ?? 0;
    tones[tone] = (tones[tone] ?? 0) + 1;
    for (const { codes, counts } of reader.values) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    for (const { numbers, known } of reader.scores) {
      const value = numbers[row] ?? BLANK;
      if (value !== BLANK && value !== INVALID) known.count += 1;
    }
  }
  for (const { role, dictionary, counts } of readers.flatMap((reader) => reader.values)) {
    dictionary.forEach((value, code) => {
      const count = counts[code] ?? 0;
      if (value === '' || value.length > MAX_WORD || count === 0) return;
      const known = values.get(`${role} ${value}`);
      if (known) known.count += count;
      else values.set(`${role} ${value}`, { role, value, count });
    });
  }
  const frequent = [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    sets: found.sets.flatMap(({ set }, at) => {
      const count = perSet[at] ?? 0;
      return count === 0 ? [] : [{ setId: set.id, count }];
    }),
    places: [...places]
      .sort(([a], [b]) => store.orderOf(a) - store.orderOf(b))
      .map(([number, count]) => ({ place: store.placeOf(number), count })),
    values: valueRoles.flatMap((role) => frequent.filter((one) => one.role === role).slice(0, MOST_VALUES)),
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

const NO_DAY = Number.MAX_SAFE_INTEGER;
const add = (counts: Map<number, number>, key: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

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
  const items: number[] = [];
  for (let item = 0; item < found.set.length; item += 1) {
    const loaded = found.sets[found.set[item] ?? 0];
    const row = found.row[item] ?? 0;
    if (loaded && (loaded.lengths[row] ?? 0) > 0 && loaded.leftOut[row] === 0) items.push(item);
  }
  const comments = items.length;
  const read = sampled(items);
  const texts = read.map((item) => {
    const loaded = found.sets[found.set[item] ?? 0];
    return loaded ? store.commentOf(loaded, found.row[item] ?? 0) : '';
  });
  const keyOf = (at: number): readonly AnswerKey[] => {
    const item = read[at] ?? 0;
    const loaded = found.sets[found.set[item] ?? 0];
    return loaded ? [{ setId: loaded.set.id, row: found.row[item] ?? 0 }] : [];
  };
  return {
    comments,
    read: read.length,
    phrases: keyPhrases(texts, { most }).map(({ phrase, comments: holding }) => ({
      phrase,
      count: holding.length,
      answers: holding.slice(0, MOST_NAMED).flatMap(keyOf),
    })),
  };
}

/** The same for the same items; in their order. */
function sampled(items: readonly number[]): readonly number[] {
  if (items.length <= MOST_READ) return items;
  const next = seeded(items.length);
  let wanted = MOST_READ;
  return items.filter((_, at) => {
    if (next(items.length - at) >= wanted) return false;
    wanted -= 1;
    return true;
  });
}
