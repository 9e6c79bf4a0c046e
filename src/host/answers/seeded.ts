/** Numbers from 0 to below `below`, the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/** Puts a list into an order by chance, in place; `most` of it is enough for who takes the first. */
export function shuffle<T>(items: T[], next: (below: number) => number, most = items.length): T[] {
  for (let at = 0; at < Math.min(most, items.length - 1); at += 1) {
    const other = at + next(items.length - at);
    const [one, two] = [items[at], items[other]];
    if (one !== undefined && two !== undefined) [items[at], items[other]] = [two, one];
  }
  return items;
}
