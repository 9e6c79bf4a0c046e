/** A map below may differ by this share of its entries before a new one is made. */
const SHARE = 1 / 16;

/** New values by key; undefined: gone. */
export type Patch<K, V> = ReadonlyMap<K, V | undefined>;

/**
 * The map with a patch over it; neither of the two is changed. What it costs grows with the patch, not with the map: most
 * of the entries are shared. Entries keep their place, new ones come last.
 */
export function patchMap<K, V>(map: ReadonlyMap<K, V>, patch: Patch<K, V>): ReadonlyMap<K, V> {
  if (patch.size === 0) return map;
  const base = baseOf(map);
  const own = isPatched(map) ? new Map<K, V | undefined>([...map.own, ...patch]) : new Map(patch);
  return own.size > base.size * SHARE ? copyWith(map, patch) : new PatchedMap(base, own);
}

/** The keys by which two maps may differ, where both are patches of the same; null where every key may. */
export function changedKeys<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): ReadonlySet<K> | null {
  if (a === b) return new Set();
  return baseOf(a) === baseOf(b) ? new Set([...ownKeys(a), ...ownKeys(b)]) : null;
}

function copyWith<K, V>(map: ReadonlyMap<K, V>, patch: Patch<K, V>): ReadonlyMap<K, V> {
  const copy = new Map(map);
  for (const [key, value] of patch) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

const baseOf = <K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> => (isPatched(map) ? map.base : map);
const ownKeys = <K, V>(map: ReadonlyMap<K, V>): Iterable<K> => (isPatched(map) ? map.own.keys() : []);
const isPatched = <K, V>(map: ReadonlyMap<K, V>): map is PatchedMap<K, V> => map instanceof PatchedMap;

class PatchedMap<K, V> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly own: Patch<K, V>;
  readonly size: number;

  constructor(base: ReadonlyMap<K, V>, own: Patch<K, V>) {
    this.base = base;
    this.own = own;
    let size = base.size;
    for (const [key, value] of own) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: K): V | undefined {
    return this.own.get(key) ?? (this.own.has(key) ? undefined : this.base.get(key));
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.base) {
      const now = this.own.get(key) ?? (this.own.has(key) ? undefined : value);
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of this.own) {
      if (value !== undefined && !this.base.has(key)) yield [key, value];
    }
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.base.forEach((value, key) => {
      const now = this.own.get(key) ?? (this.own.has(key) ? undefined : value);
      if (now !== undefined) callback(now, key, this);
    });
    this.own.forEach((value, key) => {
      if (value !== undefined && !this.base.has(key)) callback(value, key, this);
    });
  }
}
