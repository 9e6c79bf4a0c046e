/** Keeps what was worked out last, under a key that says all it depends on. */
export class Kept<T> {
  readonly #most: number;
  readonly #all = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  of(key: string, make: () => T): T {
    const value = this.#all.get(key) ?? make();
    // What was asked for last is forgotten last.
    this.#all.delete(key);
    this.#all.set(key, value);
    for (const old of this.#all.keys()) {
      if (this.#all.size <= this.#most) break;
      this.#all.delete(old);
    }
    return value;
  }
}
