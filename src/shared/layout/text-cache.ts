/** Texts remembered at most in each of two generations. */
const GENERATION = 20_000;

/** What was worked out of texts. */
export type TextCache<T> = {
  readonly get: (text: string) => T | undefined;
  readonly set: (text: string, value: T) => void;
};

/**
 * A cache that never holds more than two generations: what was asked for lately is kept, the rest is
 * forgotten a generation at a time.
 */
export function createTextCache<T extends object>(): TextCache<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const set = (text: string, value: T): void => {
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
  };
  return {
    get: (text) => {
      const fresh = young.get(text);
      if (fresh) return fresh;
      const kept = old.get(text);
      if (kept) set(text, kept);
      return kept;
    },
    set,
  };
}
