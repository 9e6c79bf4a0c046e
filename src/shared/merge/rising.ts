/** Where the longest rising run of some values is, as their indexes; null is a value that is in none. */
export function longestRise<T>(
  values: readonly (T | null)[],
  isBelow: (a: T, b: T) => boolean,
): readonly number[] {
  /** The index at which the best run of each length ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = values[ends[middle] ?? 0] ?? null;
      if (end !== null && isBelow(end, value)) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.push(index);
  return rise.reverse();
}
