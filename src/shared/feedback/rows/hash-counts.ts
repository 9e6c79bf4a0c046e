import type { Hash } from './row-hash.ts';

/** A place holds the four numbers of a hash, then how often it came: side by side, so that one look at memory finds all. */
const PLACE = 5;

/** Counts hashes in flat memory, 20 bytes a place: a million of them as texts in a `Map` would take ten times as much. */
export class HashCounts {
  #size = 0;
  #mask = 1_023;
  #places = new Int32Array(PLACE * 1_024);

  /** Counts a hash; how often it has come, this time included. */
  add(hash: Hash): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    const places = this.#places;
    const [a, b, c, d] = hash;
    const at = placeOf(places, this.#mask, a, b, c, d);
    const count = (places[at + 4] ?? 0) + 1;
    if (count === 1) {
      put(places, at, a, b, c, d);
      this.#size += 1;
    }
    places[at + 4] = count;
    return count;
  }

  #grow(): void {
    const before = this.#places;
    this.#mask = this.#mask * 2 + 1;
    const places = new Int32Array(PLACE * (this.#mask + 1));
    for (let from = 0; from < before.length; from += PLACE) {
      const count = before[from + 4] ?? 0;
      if (count === 0) continue;
      const a = before[from] ?? 0;
      const b = before[from + 1] ?? 0;
      const c = before[from + 2] ?? 0;
      const d = before[from + 3] ?? 0;
      const at = placeOf(places, this.#mask, a, b, c, d);
      put(places, at, a, b, c, d);
      places[at + 4] = count;
    }
    this.#places = places;
  }
}

function put(places: Int32Array, at: number, a: number, b: number, c: number, d: number): void {
  places[at] = a;
  places[at + 1] = b;
  places[at + 2] = c;
  places[at + 3] = d;
}

/** Where a hash begins, or the free place for it. */
function placeOf(places: Int32Array, mask: number, a: number, b: number, c: number, d: number): number {
  for (let place = a & mask; ; place = (place + 1) & mask) {
    const at = place * PLACE;
    if (places[at + 4] === 0) return at;
    if (places[at] === a && places[at + 1] === b && places[at + 2] === c && places[at + 3] === d) return at;
  }
}
