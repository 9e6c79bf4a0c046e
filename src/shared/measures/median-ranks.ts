const TAIL = 0.025;

/**
 * Which of n values, sorted and counted from 1, bound the median at 95 % or a little more (order statistics, from the
 * binomial distribution with 1/2: Conover 1999, section 3.2). Undefined below 6 values, where even the lowest and the
 * highest of them bound it less surely.
 */
export function medianRanks(n: number): { readonly low: number; readonly high: number } | undefined {
  if (n < 6) return undefined;
  const below = belowMiddle(n);
  const all = 2 * below.reduce((sum, weight) => sum + weight, 0) + (n % 2 === 0 ? 1 : 0);
  let rank = Math.ceil(n / 2) - below.length;
  let tail = 0;
  for (const weight of below.toReversed()) {
    tail += weight / all;
    if (tail > TAIL) break;
    rank += 1;
  }
  return { low: rank, high: n - rank + 1 };
}

/**
 * How likely each number of hits below the middle is, from the middle down to where it is no longer worth adding, in
 * units of the most likely one: some thousand numbers for a million values.
 */
function belowMiddle(n: number): readonly number[] {
  const weights: number[] = [];
  let hits = Math.ceil(n / 2) - 1;
  let weight = n % 2 === 0 ? (hits + 1) / (n - hits) : 1;
  while (hits >= 0 && weight > 1e-18) {
    weights.push(weight);
    weight *= hits / (n - hits + 1);
    hits -= 1;
  }
  return weights;
}
