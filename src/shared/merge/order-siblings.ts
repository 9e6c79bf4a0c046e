import type { Id } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import { recordKinds, type RecordKind } from '../model/records.ts';
import type { Draft, PlacedBy, Prepared } from './draft.ts';
import { groupsOf, siblingKey } from './field-groups.ts';
import { type Placed, placed } from './moves.ts';
import { keysFor, mergeOrder } from './sequence.ts';
import type { Fields, Tables } from './sides.ts';

/** Gives siblings their order where theirs has a part in it. Where it has none, my keys stay as they are. */
export function orderSiblings(prepared: Prepared, draft: Draft): void {
  for (const kind of recordKinds) if (groupsOf(kind).isOrdered) orderKind(prepared, draft, kind);
}

function orderKind(prepared: Prepared, draft: Draft, kind: RecordKind): void {
  const table = draft.tables[kind];
  const by = draft.placedBy.get(kind) ?? new Map<Id, PlacedBy>();
  const keyOf = (id: Id): string | null => orderKeyOf(prepared, kind, id, by.get(id) ?? null);
  const dirty = new Map<string, Id[]>();
  table.forEach((record, id) => {
    const key = siblingKey(kind, record);
    if (dirty.has(key)) return;
    const mine = prepared.mine[kind].get(id);
    const isTheirs = by.get(id) === 'theirs' || by.get(id) === 'nobody';
    const isAsMine = mine && siblingKey(kind, mine) === key && mine['order'] === keyOf(id);
    if (isTheirs || !isAsMine) dirty.set(key, []);
  });
  if (dirty.size === 0) return;
  table.forEach((record, id) => {
    dirty.get(siblingKey(kind, record))?.push(id);
  });
  const lists = {
    base: listsOf(kind, prepared.base ?? prepared.mine, dirty),
    mine: listsOf(kind, prepared.mine, dirty),
    theirs: listsOf(kind, prepared.theirs, dirty),
  };
  for (const [key, ids] of dirty) {
    const members = new Set(ids);
    const placedAs = (...who: readonly PlacedBy[]): ReadonlySet<Id> =>
      new Set(ids.filter((id) => who.includes(by.get(id) ?? null)));
    const stayed = placedAs(null);
    const order = mergeOrder({
      fixed: (lists.base.get(key) ?? []).map(({ id }) => id).filter((id) => stayed.has(id)),
      mine: lists.mine.get(key) ?? [],
      theirs: lists.theirs.get(key) ?? [],
      byMine: placedAs('mine', 'both'),
      byTheirs: placedAs('theirs', 'both'),
    });
    for (const id of order) members.delete(id);
    const all = [...order, ...[...members].sort()];
    const keys = keysFor(all.map(keyOf));
    all.forEach((id, at) => {
      const record = table.get(id);
      if (record && record['order'] !== keys[at]) table.set(id, { ...record, order: keys[at] });
    });
  }
}

/** The members of groups as a state has them, sorted. */
function listsOf(
  kind: RecordKind,
  tables: Tables,
  wanted: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Placed[]> {
  const lists = new Map<string, Placed[]>();
  tables[kind].forEach((record) => {
    const key = siblingKey(kind, record);
    if (!wanted.has(key)) return;
    const list = lists.get(key);
    if (list) list.push(placed(record));
    else lists.set(key, [placed(record)]);
  });
  for (const list of lists.values()) list.sort(byOrder);
  return lists;
}

/** The key that a record would like to have: that of whoever put it there, or the new one where the keys were dealt again. */
function orderKeyOf(prepared: Prepared, kind: RecordKind, id: Id, by: PlacedBy): string | null {
  if (by === 'nobody') return null;
  const own = (record: Fields | undefined): string | null =>
    typeof record?.['order'] === 'string' ? record['order'] : null;
  const [mine, theirs] = [own(prepared.mine[kind].get(id)), own(prepared.theirs[kind].get(id))];
  if (by === 'mine' || by === 'both') return mine;
  if (by === 'theirs') return theirs;
  const base = own(prepared.base?.[kind].get(id));
  if (mine === null || theirs === null) return mine ?? theirs;
  if (!prepared.base || theirs === base) return mine;
  return mine === base || theirs < mine ? theirs : mine;
}
