import { byOrder, keyBetween, keysBetween } from '../model/order.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { Tx } from './tx.ts';

type OrderedKind = {
  [K in RecordKind]: RecordOf<K> extends { readonly order: string } ? K : never;
}[RecordKind];
type Ordered = { readonly id: string; readonly order: string };

/** Past this length the keys of a whole group are dealt again: 2,000 inserts at one place make 336 characters. */
const MAX_KEY = 60;

/**
 * Order keys for `count` records placed before `beforeId` (null: at the end) among siblings.
 * `moving` are siblings on their way to the new place. Deals all keys again where they have grown long.
 */
export function placeBefore<K extends OrderedKind>(
  tx: Tx,
  kind: K,
  siblings: readonly Ordered[],
  beforeId: string | null,
  count = 1,
  moving: ReadonlySet<string> = new Set(),
): readonly string[] {
  const staying = siblings.filter((sibling) => !moving.has(sibling.id)).sort(byOrder);
  const found = beforeId === null ? -1 : staying.findIndex((sibling) => sibling.id === beforeId);
  const index = found === -1 ? staying.length : found;
  const left = staying[index - 1]?.order ?? null;
  const right = staying[index]?.order ?? null;
  // Two copies merged by hand can hold equal keys; there is no key between equals.
  const usable = left === null || right === null || left < right;
  if (usable) {
    const keys = count === 1 ? [keyBetween(left, right)] : keysBetween(left, right, count);
    if (keys.every((key) => key.length <= MAX_KEY)) return keys;
  }
  const fresh = keysBetween(null, null, staying.length + count);
  staying.forEach((sibling, position) => {
    const key = fresh[position < index ? position : position + count];
    if (key !== undefined) tx.update(kind, sibling.id, { order: key } as Partial<RecordOf<K>>);
  });
  return fresh.slice(index, index + count);
}

/** The order key for one record placed before `beforeId` (null: at the end). */
export function orderBefore<K extends OrderedKind>(
  tx: Tx,
  kind: K,
  siblings: readonly Ordered[],
  beforeId: string | null,
  moving: ReadonlySet<string> = new Set(),
): string {
  const [key] = placeBefore(tx, kind, siblings, beforeId, 1, moving);
  if (key === undefined) throw new Error('No order key was dealt');
  return key;
}
