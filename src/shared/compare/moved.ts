import { byOrder } from '../model/order.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import { listOf } from './places.ts';

type Ordered = { readonly id: string; readonly order: string };
const isOrdered = (record: object): record is Ordered => 'order' in record;

/** Two states of one record. */
export type Kept<K extends RecordKind> = { readonly before: RecordOf<K>; readonly after: RecordOf<K> };

/**
 * The ids of records that stand elsewhere: in another list, or in another order among those that stayed in theirs. The fewest
 * that explain the new order are named: where the last of ten became the first, that is one. Order keys that were dealt
 * anew are no move.
 */
export function movedIds<K extends RecordKind>(kind: K, kept: readonly Kept<K>[]): ReadonlySet<string> {
  const moved = new Set<string>();
  const stayed = new Map<string, { readonly before: Ordered; readonly after: Ordered }[]>();
  for (const { before, after } of kept) {
    const list = listOf(kind, after);
    if (list === null || !isOrdered(before) || !isOrdered(after)) continue;
    if (listOf(kind, before) !== list) {
      moved.add(after.id);
      continue;
    }
    const siblings = stayed.get(list);
    if (siblings) siblings.push({ before, after });
    else stayed.set(list, [{ before, after }]);
  }
  for (const siblings of stayed.values()) {
    if (siblings.length < 2) continue;
    const was = siblings.toSorted((a, b) => byOrder(a.before, b.before));
    const rank = new Map(was.map(({ after }, index) => [after.id, index]));
    const now = siblings.toSorted((a, b) => byOrder(a.after, b.after)).map(({ after }) => after.id);
    const ranks = now.map((id) => rank.get(id) ?? 0);
    const still = longestRising(ranks);
    now.forEach((id, index) => {
      if (!still.has(index)) moved.add(id);
    });
  }
  return moved;
}

/** The indexes of a longest rising selection of different numbers (patience sorting, Fredman 1975). */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** By length - 1: where the selection of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chosen.add(at);
  return chosen;
}
