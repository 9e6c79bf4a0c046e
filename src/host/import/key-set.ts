/** A list of keys that grows, 8 bytes a key. */
export class KeyList {
  #keys = new Float64Array(1_024);
  #length = 0;

  add(key: number): void {
    if (this.#length === this.#keys.length) {
      const longer = new Float64Array(this.#length * 2);
      longer.set(this.#keys);
      this.#keys = longer;
    }
    this.#keys[this.#length] = key;
    this.#length += 1;
  }

  /** All so far. */
  all(): Float64Array {
    return this.#keys.subarray(0, this.#length);
  }
}

/** Keys to be looked up, in flat memory. */
export class KeySet {
  readonly #keys: Float64Array;

  constructor(lists: readonly Float64Array[]) {
    this.#keys = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const list of lists) {
      this.#keys.set(list, at);
      at += list.length;
    }
    this.#keys.sort();
  }

  has(key: number): boolean {
    const keys = this.#keys;
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key;
  }
}
