import type { Id } from '../model/fields.ts';
import { recordKinds, type RecordKind } from '../model/records.ts';
import { choiceOf, type Decisions, type RemovalConflict } from './conflict.ts';
import { mentionsOf } from './references.ts';
import { hasEdited, missingIn, type Removed } from './removed.ts';
import { type Fields, otherSide, type RecordName, type Side, type Tables, type Three } from './sides.ts';

const nameOf = ({ kind, id }: RecordName): string => `${kind}:${id}`;

/** What becomes of everything that one side removed. */
export type Removals = {
  readonly conflicts: readonly RemovalConflict[];
  /** Removed on one side, and there in the result all the same, as the other side has it. */
  readonly kept: readonly (RecordName & { readonly record: Fields; readonly from: Side })[];
  /** The roots of what is kept. */
  readonly keptRoots: ReadonlySet<string>;
};

/** Moved records by side and kind. */
export type Moved = Readonly<Record<Side, ReadonlyMap<RecordKind, ReadonlySet<Id>>>>;

/**
 * Decides about what one side removed. A removal stands where the other did nothing about it. Where it changed something of
 * it, or put something into it (a card into a step, an arrow to a card), it is asked, and until then everything is kept that
 * was removed at once.
 */
export function decideRemovals(
  three: Three,
  removed: Removed,
  /** The records that both have, or one has added, as they are in the result. */
  present: Tables,
  moved: Moved,
  forced: ReadonlySet<string>,
  decisions: Decisions,
): Removals {
  const holder = otherSide(removed.by);
  const touched = new Map<string, { readonly root: RecordName; readonly by: Map<string, RecordName> }>();
  const touch = (at: RecordName, by: RecordName): void => {
    for (const root of removed.rootsOf(at.kind, at.id)) {
      const entry = touched.get(nameOf(root)) ?? { root, by: new Map<string, RecordName>() };
      entry.by.set(nameOf(by), { kind: by.kind, id: by.id });
      touched.set(nameOf(root), entry);
    }
  };
  for (const name of removed.all()) {
    const { kind, id } = name;
    const isEdited =
      three.base === null || hasEdited(three, holder, kind, id, moved[holder].get(kind) ?? new Set());
    if (!isEdited) continue;
    touch(name, name);
    const [before, record] = [three.base?.[kind].get(id), three[holder][kind].get(id)];
    const known = new Set(before ? mentionsOf(kind, before).map((mention) => mention.id) : []);
    for (const mention of record ? mentionsOf(kind, record) : [])
      if (!known.has(mention.id) && removed.has(mention.kind, mention.id)) touch(mention, name);
  }
  for (const kind of recordKinds) {
    present[kind].forEach((record, id) => {
      for (const named of missingIn(removed, kind, record)) touch(named, { kind, id });
    });
  }
  const conflicts: RemovalConflict[] = [];
  const keptRoots = new Set<string>();
  for (const [key, { root, by }] of touched) {
    const kept = three[holder][root.kind].get(root.id);
    if (!kept) continue;
    const conflict = removalConflict(three, removed.by, root, kept, [...by.values()]);
    const isForced = forced.has(key);
    if (!isForced) conflicts.push(conflict);
    if (isForced || choiceOf(conflict, decisions).choice !== removed.by) keptRoots.add(key);
  }
  for (const key of forced) keptRoots.add(key);
  const kept: { kind: RecordKind; id: Id; record: Fields; from: Side }[] = [];
  if (keptRoots.size > 0) {
    for (const { kind, id } of removed.all()) {
      const record = three[holder][kind].get(id);
      const comesBack = removed.rootsOf(kind, id).every((root) => keptRoots.has(nameOf(root)));
      if (record && comesBack) kept.push({ kind, id, record, from: holder });
    }
  }
  return { conflicts, kept, keptRoots };
}

function removalConflict(
  three: Three,
  by: Side,
  { kind, id }: RecordName,
  kept: Fields,
  touched: readonly RecordName[],
): RemovalConflict {
  return {
    about: 'removal',
    id: `${kind}:${id}:removed`,
    kind,
    recordId: id,
    removedBy: by,
    base: three.base?.[kind].get(id) ?? null,
    kept,
    touched,
    choices: ['mine', 'theirs'],
    byDefault: otherSide(by),
  };
}
