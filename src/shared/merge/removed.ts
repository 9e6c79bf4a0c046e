import { sameValue } from '../changes/same-value.ts';
import type { Id } from '../model/fields.ts';
import { recordKinds, type RecordKind } from '../model/records.ts';
import { groupsOf } from './field-groups.ts';
import { holdersOf, mentionsOf, withoutGone } from './references.ts';
import { type Fields, otherSide, type RecordName, type Side, type Three } from './sides.ts';

/** What one side has and the other has removed; without a base, what only one side has. */
export type Removed = {
  readonly by: Side;
  has(kind: RecordKind, id: Id): boolean;
  /** What the removal of a record goes back to: the stage with which a card went, or the record itself. */
  rootsOf(kind: RecordKind, id: Id): readonly RecordName[];
  /** Every record that was removed. */
  all(): Iterable<RecordName>;
};

/** What one side has removed. Removing a record removes what hangs on it, and all of it is one removal. */
export function removedBy(by: Side, three: Three): Removed {
  const holder = three[otherSide(by)];
  const removed = new Map<RecordKind, ReadonlySet<Id>>();
  for (const kind of recordKinds) {
    // Where nobody knows who closed a conflict, it stays open.
    if (kind === 'conflict' && !three.base) continue;
    const gone = new Set<Id>();
    const [base, own] = [three.base?.[kind], three[by][kind]];
    holder[kind].forEach((_, id) => {
      if (!own.has(id) && (!base || base.has(id))) gone.add(id);
    });
    if (gone.size > 0) removed.set(kind, gone);
  }
  const has = (kind: RecordKind, id: Id): boolean => removed.get(kind)?.has(id) === true;
  const known = new Map<string, readonly RecordName[]>();
  const rootsOf = (kind: RecordKind, id: Id): readonly RecordName[] => {
    const key = `${kind}:${id}`;
    const found = known.get(key);
    if (found) return found;
    const record = holder[kind].get(id);
    const above = record ? holdersOf(kind, record).filter((held) => has(held.kind, held.id)) : [];
    const roots = new Map<string, RecordName>();
    for (const held of above)
      for (const root of rootsOf(held.kind, held.id)) roots.set(`${root.kind}:${root.id}`, root);
    const answer = roots.size === 0 ? [{ kind, id }] : [...roots.values()];
    known.set(key, answer);
    return answer;
  };
  return {
    by,
    has,
    rootsOf,
    *all() {
      for (const [kind, ids] of removed) for (const id of ids) yield { kind, id };
    },
  };
}

/** Whether a side has changed a record, and not only lost from it what the same side removed elsewhere. */
export function hasEdited(
  three: Three,
  side: Side,
  kind: RecordKind,
  id: Id,
  moved: ReadonlySet<Id>,
): boolean {
  const [before, after] = [three.base?.[kind].get(id), three[side][kind].get(id)];
  if (!before || !after || before === after) return false;
  if (moved.has(id)) return true;
  const left = withoutGone(kind, before, (mention) => three[side][mention.kind].has(mention.id));
  return groupsOf(kind).others.some((fields) =>
    fields.some((field) => !sameValue(left[field], after[field])),
  );
}

/** The records that a record of the result names and that this side has removed, by those without which it cannot be and others. */
export function missingIn(removed: Removed, kind: RecordKind, record: Fields): readonly RecordName[] {
  return [...holdersOf(kind, record), ...mentionsOf(kind, record)].filter((named) =>
    removed.has(named.kind, named.id),
  );
}
