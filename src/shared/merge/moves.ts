import { sameValue } from '../changes/same-value.ts';
import type { Id } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import type { RecordKind } from '../model/records.ts';
import { groupsOf, siblingKey } from './field-groups.ts';
import { longestRise } from './rising.ts';
import type { Fields, Tables } from './sides.ts';

/** A record among its siblings. */
export type Placed = { readonly id: Id; readonly order: string };

export const placed = (record: Fields): Placed => ({
  id: String(record['id']),
  order: String(record['order']),
});

/**
 * The records of a kind that one side has put elsewhere. New order keys alone are no move: a command deals the keys of a whole
 * group again where they have grown long, and nothing has moved by it.
 */
export function movedOn(kind: RecordKind, base: Tables, side: Tables): ReadonlySet<Id> {
  const { place, isOrdered } = groupsOf(kind);
  const moved = new Set<Id>();
  const groups = new Map<string, { readonly base: Placed; readonly side: Placed }[]>();
  const dealt = new Set<string>();
  base[kind].forEach((before, id) => {
    const after = side[kind].get(id);
    if (!after || after === before) {
      if (after && isOrdered) add(groups, siblingKey(kind, before), before, before);
      return;
    }
    if (place.some((field) => !sameValue(before[field], after[field]))) {
      moved.add(id);
      return;
    }
    if (!isOrdered) return;
    const key = siblingKey(kind, before);
    add(groups, key, before, after);
    if (before['order'] !== after['order']) dealt.add(key);
  });
  for (const key of dealt) {
    const pairs = (groups.get(key) ?? []).sort((a, b) => byOrder(a.base, b.base));
    const stayed = new Set(longestRise(staying(pairs)));
    pairs.forEach((pair, index) => {
      if (!stayed.has(index)) moved.add(pair.base.id);
    });
  }
  return moved;
}

type Pair = { readonly base: Placed; readonly side: Placed };

function add(groups: Map<string, Pair[]>, key: string, base: Fields, side: Fields): void {
  const pair = { base: placed(base), side: placed(side) };
  const group = groups.get(key);
  if (group) group.push(pair);
  else groups.set(key, [pair]);
}

/** Texts that sort as the records do: by their keys, and by their ids where these are equal. No key has a space. */
const placeText = ({ order, id }: Placed): string => `${order} ${id}`;

/**
 * What each sibling has on the side, in the order of the base; null for one with a new key that is on the other side of one
 * that kept its own: that one has moved, and not the many that it went past.
 */
function staying(pairs: readonly Pair[]): readonly (string | null)[] {
  const kept = pairs.filter(({ base, side }) => base.order === side.order).map(({ side }) => side);
  let before = 0;
  return pairs.map(({ base, side }) => {
    if (base.order === side.order) {
      before += 1;
      return placeText(side);
    }
    const [left, right] = [kept[before - 1], kept[before]];
    const fits = (!left || byOrder(left, side) < 0) && (!right || byOrder(side, right) < 0);
    return fits ? placeText(side) : null;
  });
}
