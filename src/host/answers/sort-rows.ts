import { BLANK } from '../database/responses/values.ts';

/**
 * The order of items by their numbers; what is alike stays in the order it has, and what has no number (`BLANK`) comes last, up and
 * down. A million take some hundredths of a second at the most: numbers that are not far apart are counted, others sorted by digits.
 */
export function sortRows(numbers: Int32Array, direction: 'up' | 'down'): Uint32Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let valued = 0;
  for (let item = 0; item < numbers.length; item += 1) {
    const number = numbers[item] as number;
    if (number === BLANK) continue;
    valued += 1;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  const isUp = direction === 'up';
  const span = valued === 0 ? 0 : high - low;
  const zero = isUp ? low : high;
  return span < WIDEST ? byCounting(numbers, isUp, zero, span) : byDigits(numbers, isUp, zero, span, valued);
}

/** Numbers that are so close are sorted at once, by how many there are of each. */
const WIDEST = 2 ** 20;
/** Bits that are sorted by at a time otherwise. */
const DIGIT = 11;

function byCounting(numbers: Int32Array, isUp: boolean, zero: number, span: number): Uint32Array {
  const order = new Uint32Array(numbers.length);
  // The last is for what has no number, which is where all others end.
  const starts = new Uint32Array(span + 3);
  const placeOf = (number: number): number =>
    number === BLANK ? span + 1 : isUp ? number - zero : zero - number;
  for (let item = 0; item < numbers.length; item += 1) {
    const next = placeOf(numbers[item] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  for (let item = 0; item < numbers.length; item += 1) {
    const place = placeOf(numbers[item] as number);
    const to = starts[place] as number;
    order[to] = item;
    starts[place] = to + 1;
  }
  return order;
}

function byDigits(
  numbers: Int32Array,
  isUp: boolean,
  zero: number,
  span: number,
  valued: number,
): Uint32Array {
  const order = new Uint32Array(numbers.length);
  const keys = new Uint32Array(numbers.length);
  let [nextValued, nextWithout] = [0, valued];
  for (let item = 0; item < numbers.length; item += 1) {
    const number = numbers[item] as number;
    if (number === BLANK) {
      order[nextWithout] = item;
      nextWithout += 1;
    } else {
      keys[item] = isUp ? number - zero : zero - number;
      order[nextValued] = item;
      nextValued += 1;
    }
  }
  let from = order.slice(0, valued);
  let to = new Uint32Array(valued);
  for (let shift = 0; shift < 32 && span / 2 ** shift >= 1; shift += DIGIT) {
    byDigit(keys, shift, Math.min(span, 2 ** DIGIT - 1), from, to);
    [from, to] = [to, from];
  }
  order.set(from);
  return order;
}

/** Sorts by one digit, which is `most` at the most, and leaves what is alike in its order. */
function byDigit(keys: Uint32Array, shift: number, most: number, from: Uint32Array, to: Uint32Array): void {
  const starts = new Uint32Array(most + 2);
  const mask = 2 ** (32 - Math.clz32(most)) - 1;
  for (let at = 0; at < from.length; at += 1) {
    const digit = (((keys[from[at] ?? 0] ?? 0) >>> shift) & mask) + 1;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < starts.length; digit += 1)
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < from.length; at += 1) {
    const item = from[at] ?? 0;
    const digit = ((keys[item] ?? 0) >>> shift) & mask;
    const place = starts[digit] ?? 0;
    to[place] = item;
    starts[digit] = place + 1;
  }
}
