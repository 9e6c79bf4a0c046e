/**
 * How many pairs of links between two columns cross, in O(m log m). `ends` has for each node of the left column, from top
 * to bottom, the places of those it is linked to in the right one, which has `size` places.
 */
export function countCrossings(ends: readonly (readonly number[])[], size: number): number {
  // A binary indexed tree: how many of the links so far end at each place.
  const tree = new Uint32Array(size + 1);
  let seen = 0;
  let crossings = 0;
  for (const own of ends) {
    for (const place of own) {
      let before = 0;
      for (let at = place + 1; at > 0; at -= at & -at) before += tree[at] ?? 0;
      crossings += seen - before;
    }
    // Links of one node do not cross each other.
    for (const place of own) {
      for (let at = place + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
    }
    seen += own.length;
  }
  return crossings;
}
