/** As few lists as hold at most so many each, about as long as each other; at least one. */
export function evenChunks<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const each = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, index) => all.slice(index * each, (index + 1) * each));
}

/**
 * As few lists as hold all in their order, none higher than the limit, and the highest as low as it can be: so that the last is not
 * left with one of them. One that is higher than the limit has a list of its own; none without any.
 */
export function evenHeights<T extends { readonly height: number }>(
  all: readonly T[],
  most: number,
): readonly (readonly T[])[] {
  let best = filled(all, most);
  let [low, high] = [0, most];
  // To a tenth of a point.
  while (high - low > 0.1) {
    const limit = (low + high) / 2;
    const tried = filled(all, limit);
    if (tried.length > best.length) low = limit;
    else [best, high] = [tried, limit];
  }
  return best;
}

function filled<T extends { readonly height: number }>(
  all: readonly T[],
  limit: number,
): readonly (readonly T[])[] {
  const lists: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (used + one.height > limit) {
      lists.push([]);
      used = 0;
    }
    lists.at(-1)?.push(one);
    used += one.height;
  }
  return lists;
}
