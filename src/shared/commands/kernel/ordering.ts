import { byOrder, isOrderKey, keyBetween, keysBetween } from '../../model/order.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';
import type { Tx } from './tx.ts';

type OrderedKind = {
  [K in RecordKind]: RecordOf<K> extends { readonly order: string } ? K : never;
}[RecordKind];
type Ordered = { readonly id: string; readonly order: string };

/** Past this length the keys of a whole group are dealt again: 2,000 inserts at one place make 336 characters. */
const MAX_KEY = 60;

/**
 * Order keys for `count` records placed before `beforeId` (null, or one that is no sibling: at the end).
 * `moving` are the records on their way, in order; those that lie there already keep their keys. Deals all keys
 * again where they have grown long, or where there is no room between two of them.
 */
export function placeBefore<K extends OrderedKind>(
  tx: Tx,
  kind: K,
  siblings: readonly Ordered[],
  beforeId: string | null,
  count = 1,
  moving: ReadonlySet<string> = new Set(),
): readonly string[] {
  const sorted = [...siblings].sort(byOrder);
  const staying = sorted.filter((sibling) => !moving.has(sibling.id));
  const found = beforeId === null ? -1 : staying.findIndex((sibling) => sibling.id === beforeId);
  const index = found === -1 ? staying.length : found;
  if (moving.size === count) {
    const already = keysAlreadyThere(sorted, staying, moving, index);
    if (already) return already;
  }
  const left = staying[index - 1]?.order ?? null;
  const right = staying[index]?.order ?? null;
  if (isGap(left, right)) {
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

/** The keys of the moving records where the move would change nothing, so that it leaves no trace. */
function keysAlreadyThere(
  sorted: readonly Ordered[],
  staying: readonly Ordered[],
  moving: ReadonlySet<string>,
  index: number,
): readonly string[] | undefined {
  const ids = staying.map((sibling) => sibling.id);
  const wanted = [...ids.slice(0, index), ...moving, ...ids.slice(index)];
  if (wanted.length !== sorted.length || sorted.some((sibling, at) => sibling.id !== wanted[at])) {
    return undefined;
  }
  return sorted.filter((sibling) => moving.has(sibling.id)).map((sibling) => sibling.order);
}

/** Two copies merged by hand can hold equal keys, a file from elsewhere keys of another make: nothing goes between. */
const isGap = (left: string | null, right: string | null): boolean =>
  (left === null || isOrderKey(left)) &&
  (right === null || isOrderKey(right)) &&
  (left === null || right === null || left < right);

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
