import type { Hash } from './row-hash.ts';

/** Counts hashes in flat memory, 20 bytes a place: a million of them as texts in a `Map` would take ten times as much. */
export class HashCounts {
  #size = 0;
  #mask = 1_023;
  #words = new Int32Array(4 * 1_024);
  #counts = new Uint32Array(1_024);

  /** Counts a hash; how often it has come, this time included. */
  add(hash: Hash): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    const at = this.#find(hash[0], hash[1], hash[2], hash[3]);
    const count = (this.#counts[at] ?? 0) + 1;
    if (count === 1) {
      this.#words.set(hash, at * 4);
      this.#size++;
    }
    this.#counts[at] = count;
    return count;
  }

  has(hash: Hash): boolean {
    return this.#counts[this.#find(hash[0], hash[1], hash[2], hash[3])] !== 0;
  }

  /** Where a hash is, or the free place for it. */
  #find(a: number, b: number, c: number, d: number): number {
    const words = this.#words;
    let at = a & this.#mask;
    while (
      this.#counts[at] !== 0 &&
      (words[at * 4] !== a || words[at * 4 + 1] !== b || words[at * 4 + 2] !== c || words[at * 4 + 3] !== d)
    )
      at = (at + 1) & this.#mask;
    return at;
  }

  #grow(): void {
    const [words, counts] = [this.#words, this.#counts];
    const places = (this.#mask + 1) * 2;
    this.#mask = places - 1;
    this.#words = new Int32Array(4 * places);
    this.#counts = new Uint32Array(places);
    for (let from = 0; from < counts.length; from++) {
      const count = counts[from] ?? 0;
      if (count === 0) continue;
      const hash = words.subarray(from * 4, from * 4 + 4);
      const [a = 0, b = 0, c = 0, d = 0] = hash;
      const at = this.#find(a, b, c, d);
      this.#words.set(hash, at * 4);
      this.#counts[at] = count;
    }
  }
}
