import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import { choiceOf, type Decisions, type EmptyConflict } from './conflict.ts';
import type { Draft, Forced, Prepared } from './draft.ts';
import { otherSide, type RecordName, type Side, type Tables } from './sides.ts';

/** What must hold at least one of what. */
const needs = [
  { kind: 'map', child: 'stage', field: 'mapId' },
  { kind: 'map', child: 'lane', field: 'mapId' },
  { kind: 'stage', child: 'step', field: 'stageId' },
] as const;

export type Emptied = { readonly forced: Forced; readonly conflicts: readonly EmptyConflict[] };

/**
 * What the two have emptied together, each its part, and what has to stay for it. Undefined where nothing is empty, or nothing
 * more can stay.
 */
export function findEmptied(
  prepared: Prepared,
  draft: Draft,
  forced: Forced,
  decisions: Decisions,
): Emptied | undefined {
  const roots = { mine: new Set(forced.roots.mine), theirs: new Set(forced.roots.theirs) };
  const places = new Map(forced.places);
  const letGo = new Set(forced.letGo);
  const size = (): number => roots.mine.size + roots.theirs.size + places.size + letGo.size;
  const before = size();
  const conflicts: EmptyConflict[] = [];
  const keep = (conflict: EmptyConflict, side: Side): void => {
    const { child } = conflict;
    for (const id of conflict[side]) {
      if (!draft.tables[child].has(id)) {
        const other = otherSide(side);
        for (const root of prepared.removed[other].rootsOf(child, id))
          roots[other].add(`${root.kind}:${root.id}`);
      } else if (!places.has(id)) places.set(id, side);
    }
  };
  for (const { kind, child, field } of needs) {
    const held = new Set<unknown>();
    draft.tables[child].forEach((record) => held.add(record[field]));
    draft.tables[kind].forEach((_, id) => {
      if (held.has(id)) return;
      const conflict = emptyConflict(prepared, { kind, id }, child, field);
      const name = `${kind}:${id}`;
      // What was removed and is kept has its parts again without being asked twice.
      const isKept = draft.keptRoots.has(name);
      if (!isKept) conflicts.push(conflict);
      const chosen = choiceOf(conflict, decisions).choice === 'theirs' ? 'theirs' : 'mine';
      const others = size();
      const isLetGo = !isKept && conflict[chosen].length === 0;
      // What the one had may be needed elsewhere by now; what nobody can have here goes.
      if (!isLetGo) keep(conflict, chosen);
      if (!isLetGo && size() === others) keep(conflict, otherSide(chosen));
      if (size() === others) letGo.add(name);
    });
  }
  return size() > before ? { forced: { roots, places, letGo }, conflicts } : undefined;
}

function childrenOf(tables: Tables, child: RecordKind, field: string, id: Id): readonly Id[] {
  const ids: Id[] = [];
  tables[child].forEach((record, childId) => {
    if (record[field] === id) ids.push(childId);
  });
  return ids;
}

function emptyConflict(
  prepared: Prepared,
  { kind, id }: RecordName,
  child: RecordKind,
  field: string,
): EmptyConflict {
  const mine = childrenOf(prepared.mine, child, field, id);
  const theirs = childrenOf(prepared.theirs, child, field, id);
  const record = prepared.mine[kind].get(id) ?? prepared.theirs[kind].get(id) ?? {};
  // What only one has made goes where the other has put its parts elsewhere.
  const isOfOne = mine.length === 0 || theirs.length === 0;
  const had = mine.length > 0 ? 'mine' : 'theirs';
  return {
    about: 'empty',
    id: `${kind}:${id}:no-${child}`,
    kind,
    recordId: id,
    child,
    record,
    mine,
    theirs,
    choices: ['mine', 'theirs'],
    byDefault: isOfOne ? otherSide(had) : had,
  };
}
