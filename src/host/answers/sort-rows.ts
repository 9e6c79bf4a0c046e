import { BLANK } from '../database/responses/values.ts';

/**
 * The order of items by their numbers; what is alike stays in the order it has, and what has no number (`BLANK`) comes last, up and
 * down. A radix sort: a million take some hundredths of a second.
 */
export function sortRows(numbers: Int32Array, direction: 'up' | 'down'): Uint32Array {
  const count = numbers.length;
  const order = new Uint32Array(count);
  const keys = new Uint32Array(count);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let without = 0;
  for (let item = 0; item < count; item += 1) {
    const number = numbers[item] ?? BLANK;
    if (number === BLANK) without += 1;
    else {
      if (number < low) low = number;
      if (number > high) high = number;
    }
  }
  const valued = count - without;
  let [nextValued, nextWithout] = [0, valued];
  for (let item = 0; item < count; item += 1) {
    const number = numbers[item] ?? BLANK;
    if (number === BLANK) {
      order[nextWithout] = item;
      nextWithout += 1;
    } else {
      keys[item] = direction === 'up' ? number - low : high - number;
      order[nextValued] = item;
      nextValued += 1;
    }
  }
  const span = valued === 0 ? 0 : high - low;
  let from = order.slice(0, valued);
  let to = new Uint32Array(valued);
  const digit = span < 2 ** LONG_DIGIT ? LONG_DIGIT : DIGIT;
  for (let shift = 0; shift < 32 && (shift === 0 || span / 2 ** shift >= 1); shift += digit) {
    byDigit(keys, shift, Math.min(span, 2 ** digit - 1), from, to);
    [from, to] = [to, from];
  }
  order.set(from);
  return order;
}

/** Bits that are sorted by at a time: at once where there are few, for to look up each item's number is what takes the time. */
const LONG_DIGIT = 20;
const DIGIT = 11;

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
