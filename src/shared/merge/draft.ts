import type { Id } from '../model/fields.ts';
import { recordKinds, type RecordKind } from '../model/records.ts';
import type { Conflict, Decisions, Fit, Settled } from './conflict.ts';
import { decideRemovals, type Moved } from './contested.ts';
import type { WithoutDoubles } from './doubles.ts';
import { mergeRecord } from './merge-record.ts';
import type { Removed } from './removed.ts';
import type { Fields, OpenTables, RecordName, Side } from './sides.ts';

/**
 * Who put a record where it is; `both`: each to the same place. Null: nobody has moved it; `nobody`: what held it is gone, and
 * it went to the nearest.
 */
export type PlacedBy = Side | 'both' | 'nobody' | null;

/** A result in the making. */
export type Draft = {
  readonly tables: OpenTables;
  readonly placedBy: ReadonlyMap<RecordKind, Map<Id, PlacedBy>>;
  readonly conflicts: Conflict[];
  readonly settled: Settled[];
  readonly fits: Fit[];
  /** Removed on one side and kept, by kind and id of what the removal goes back to. */
  readonly keptRoots: ReadonlySet<string>;
};

/** What has to be as one side has it, so that nothing is empty. */
export type Forced = {
  /** Removals that do not stand, by whose they are. */
  readonly roots: Readonly<Record<Side, ReadonlySet<string>>>;
  /** Records that stay where one side has them, unless it is decided otherwise. */
  readonly places: ReadonlyMap<Id, Side>;
  /** What only one has, and that goes because nothing is left in it. */
  readonly letGo: ReadonlySet<string>;
};

export const nothingForced: Forced = {
  roots: { mine: new Set(), theirs: new Set() },
  places: new Map(),
  letGo: new Set(),
};

/** The three states, and what is known of them before anything is decided. */
export type Prepared = WithoutDoubles & {
  readonly removed: Readonly<Record<Side, Removed>>;
  readonly moved: Moved;
  /** What each has commented on, and to what each has replied, since the base. */
  readonly commented: Readonly<Record<Side, ReadonlySet<unknown>>>;
};

/** All records of both, merged field by field, without what was removed and is not kept. Some may still name what is gone. */
export function composeDraft(prepared: Prepared, forced: Forced, decisions: Decisions): Draft {
  const tables = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map<Id, Fields>()]),
  ) as unknown as OpenTables;
  const placedBy = new Map(recordKinds.map((kind) => [kind, new Map<Id, PlacedBy>()]));
  const draft = { conflicts: [] as Conflict[], settled: [] as Settled[], fits: [] as Fit[] };
  const put = (kind: RecordKind, id: Id, record: Fields, by: PlacedBy): void => {
    tables[kind].set(id, record);
    placedBy.get(kind)?.set(id, by);
  };
  for (const kind of recordKinds) {
    prepared.mine[kind].forEach((mine, id) => {
      const theirs = prepared.theirs[kind].get(id);
      if (!theirs) {
        if (!prepared.removed.theirs.has(kind, id)) put(kind, id, mine, 'mine');
        return;
      }
      const merged = mergeRecord(bothHave(prepared, forced, { kind, id }, mine, theirs), decisions);
      put(kind, id, merged.record, merged.placedBy);
      draft.conflicts.push(...merged.conflicts);
      draft.settled.push(...merged.settled);
      if (merged.taken.length > 0) draft.fits.push({ kind, id, what: 'changed', fields: merged.taken });
    });
    prepared.theirs[kind].forEach((theirs, id) => {
      if (prepared.mine[kind].has(id) || prepared.removed.mine.has(kind, id)) return;
      put(kind, id, theirs, 'theirs');
      draft.fits.push({ kind, id, what: 'added', fields: [] });
    });
  }
  const keptRoots = new Set<string>();
  const decided = (['mine', 'theirs'] as const).map((by) =>
    decideRemovals(prepared, prepared.removed[by], tables, prepared.moved, forced.roots[by], decisions),
  );
  for (const { conflicts, kept, keptRoots: roots } of decided) {
    draft.conflicts.push(...conflicts);
    for (const root of roots) keptRoots.add(root);
    for (const { kind, id, record, from } of kept)
      put(
        kind,
        id,
        record,
        prepared.base?.[kind].has(id) && !hasMoved(prepared, from, kind, id) ? null : from,
      );
  }
  for (const { kind, id } of prepared.removed.theirs.all()) {
    const [root] = prepared.removed.theirs.rootsOf(kind, id);
    if (root?.id === id && !tables[kind].has(id)) draft.fits.push({ kind, id, what: 'removed', fields: [] });
  }
  for (const kind of ['map', 'stage'] as const)
    tables[kind].forEach((_, id) => {
      if (forced.letGo.has(`${kind}:${id}`)) tables[kind].delete(id);
    });
  bringBackMentions(prepared, tables);
  return { tables, placedBy, keptRoots, ...draft };
}

const hasMoved = ({ moved }: Prepared, side: Side, kind: RecordKind, id: Id): boolean =>
  moved[side].get(kind)?.has(id) === true;

function bothHave(
  prepared: Prepared,
  forced: Forced,
  { kind, id }: RecordName,
  mine: Fields,
  theirs: Fields,
): Parameters<typeof mergeRecord>[0] {
  const { commented } = prepared;
  const base = prepared.base?.[kind].get(id) ?? null;
  const isTwoWay = prepared.base === null;
  const isAdded = !isTwoWay && base === null;
  return {
    kind,
    id,
    base,
    mine,
    theirs,
    isTwoWay,
    moved: {
      mine: isAdded || hasMoved(prepared, 'mine', kind, id),
      theirs: isAdded || hasMoved(prepared, 'theirs', kind, id),
    },
    forced: forced.places.get(id),
    double: prepared.doubles.get(id)?.keptFrom,
    answered: {
      mine: kind === 'comment' && wasAnswered(commented.mine, mine),
      theirs: kind === 'comment' && wasAnswered(commented.theirs, theirs),
    },
  };
}

/** By a reply, or by another remark on the same thing. */
const wasAnswered = (commented: ReadonlySet<unknown>, comment: Fields): boolean =>
  commented.has(comment['id']) || commented.has(comment['targetId']);

/** Who was removed and is kept is named again by what lost the name with the removal. */
function bringBackMentions({ base, removed, mine, theirs }: Prepared, tables: OpenTables): void {
  for (const [kind, field, to] of mentions) {
    tables[kind].forEach((record, id) => {
      const was = base?.[kind].get(id)?.[field];
      if (record[field] !== null || typeof was !== 'string' || !tables[to].has(was)) return;
      const stillNames =
        (removed.mine.has(to, was) && theirs[kind].get(id)?.[field] === was) ||
        (removed.theirs.has(to, was) && mine[kind].get(id)?.[field] === was);
      if (stillNames) tables[kind].set(id, { ...record, [field]: was });
    });
  }
}

const mentions = [
  ['card', 'linkedMapId', 'map'],
  ['participant', 'personaId', 'persona'],
  ['evidence', 'participantId', 'participant'],
  ['responseNote', 'participantId', 'participant'],
] as const;
