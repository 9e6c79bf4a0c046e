import { bigramsOf, likeness, NEAR } from './names.ts';

/** How two records with different ids were found to be one: by what one was copied from, or by their names. */
export type PairedBy = 'origin' | 'name' | 'near-name' | 'place';

/** Which records of two states are one although their ids differ; each is in one pair at most. */
export type Pairing = {
  readonly afterOf: (before: string) => string | undefined;
  readonly isPaired: (after: string) => boolean;
  readonly pair: (before: string, after: string, by: PairedBy) => void;
  /** Ids after by ids before. */
  readonly ids: ReadonlyMap<string, string>;
  readonly by: ReadonlyMap<string, PairedBy>;
};

export function createPairing(): Pairing {
  const ids = new Map<string, string>();
  const by = new Map<string, PairedBy>();
  return {
    ids,
    by,
    afterOf: (before) => ids.get(before),
    isPaired: (after) => by.has(after),
    pair: (before, after, how) => {
      ids.set(before, after);
      by.set(after, how);
    },
  };
}

/** A record as far as it matters to find its partner. */
export type Named = {
  readonly id: string;
  /** A plain name, see `plainName`; '' is nobody's partner by name. */
  readonly name: string;
  /** What it was copied from. */
  readonly origin: string | null;
};

type Sides<T extends Named> = { readonly before: readonly T[]; readonly after: readonly T[] };

const leftOf = <T extends Named>({ before, after }: Sides<T>, pairing: Pairing): Sides<T> => ({
  before: before.filter(({ id }) => pairing.afterOf(id) === undefined),
  after: after.filter(({ id }) => !pairing.isPaired(id)),
});

/** Pairs what has one id, what was copied from each other, and what was copied from the same. */
export function pairByOrigin<T extends Named>(sides: Sides<T>, pairing: Pairing): void {
  const afterById = new Map(sides.after.map((record) => [record.id, record]));
  for (const { id } of sides.before) if (afterById.has(id)) pairing.pair(id, id, 'origin');
  pairByKey(sides, pairing, 'origin', (record, side) => (side === 'before' ? record.id : record.origin));
  pairByKey(sides, pairing, 'origin', (record, side) => (side === 'before' ? record.origin : record.id));
  pairByKey(sides, pairing, 'origin', (record) => record.origin);
}

/** Pairs what has the same key, in the order given; null has no partner. */
export function pairByKey<T extends Named>(
  sides: Sides<T>,
  pairing: Pairing,
  by: PairedBy,
  keyOf: (record: T, side: 'before' | 'after') => string | null,
): void {
  const { before, after } = leftOf(sides, pairing);
  const waiting = new Map<string, T[]>();
  for (const record of after) {
    const key = keyOf(record, 'after');
    if (key === null) continue;
    const alike = waiting.get(key);
    if (alike) alike.push(record);
    else waiting.set(key, [record]);
  }
  for (const record of before) {
    const key = keyOf(record, 'before');
    const partner = key === null ? undefined : waiting.get(key)?.shift();
    if (partner) pairing.pair(record.id, partner.id, by);
  }
}

/** Most records whose names are compared with each other; of more only equal names are found. */
const MOST = 20_000;
/** Most names that one name is compared with: of a list in which all are a little alike, the first that may be. */
const MOST_CANDIDATES = 200;
/**
 * Two names of a and b pairs of letters are as alike as `NEAR` only if they share NEAR (a + b) / 2 of them; since they share at most
 * b, that is at least a NEAR / (2 - NEAR). So one of them is among the rarest of a that are more than the rest.
 */
const LEAST_SHARED = NEAR / (2 - NEAR);

/** Pairs names that are nearly equal, the most alike first; `groupOf` must be the same for both. */
export function pairByNearName<T extends Named>(
  sides: Sides<T>,
  pairing: Pairing,
  groupOf: (record: T) => string,
): void {
  const { before, after } = leftOf(sides, pairing);
  if (before.length > MOST || after.length > MOST) return;
  const groups = Map.groupBy(after, groupOf);
  const found: { readonly before: T; readonly after: T; readonly likeness: number }[] = [];
  for (const [group, own] of Map.groupBy(before, groupOf)) {
    const near = nearNames(groups.get(group) ?? []);
    for (const record of own)
      for (const [other, alike] of near(record))
        found.push({ before: record, after: other, likeness: alike });
  }
  // Sorting is stable: of those that are as alike, the first in the order of the map.
  found.sort((a, b) => b.likeness - a.likeness);
  for (const { before: one, after: other } of found) {
    if (pairing.afterOf(one.id) === undefined && !pairing.isPaired(other.id))
      pairing.pair(one.id, other.id, 'near-name');
  }
}

/** Finds the records whose names are nearly that of another one, with how alike they are. */
function nearNames<T extends Named>(
  records: readonly T[],
): (record: Named) => readonly (readonly [T, number])[] {
  const all = records.map((record) => ({ record, pairs: bigramsOf(record.name) }));
  const having = new Map<number, number[]>();
  all.forEach(({ pairs }, index) => {
    for (const pair of new Set(pairs)) {
      const others = having.get(pair);
      if (others) others.push(index);
      else having.set(pair, [index]);
    }
  });
  return ({ name }) => {
    const own = bigramsOf(name);
    const lists = Array.from(new Set(own), (pair) => having.get(pair) ?? []).sort(
      (a, b) => a.length - b.length,
    );
    const rarest = lists.length - Math.ceil(LEAST_SHARED * lists.length) + 1;
    const candidates = new Set<number>();
    for (const others of lists.slice(0, rarest))
      for (const index of others) {
        if (candidates.size >= MOST_CANDIDATES) break;
        candidates.add(index);
      }
    return Array.from(candidates).flatMap((index): readonly (readonly [T, number])[] => {
      const other = all[index];
      const alike = other ? likeness(own, other.pairs) : 0;
      return other && alike >= NEAR ? [[other.record, alike]] : [];
    });
  };
}
