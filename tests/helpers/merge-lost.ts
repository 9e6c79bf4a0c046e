import { sameValue } from '../../src/shared/changes/same-value.ts';
import type { Conflict } from '../../src/shared/merge/conflict.ts';
import type { Merge } from '../../src/shared/merge/merge-projects.ts';
import { withoutGone } from '../../src/shared/merge/references.ts';
import type { Fields, RecordName, Side } from '../../src/shared/merge/sides.ts';
import { type ProjectRecords, recordKinds, type RecordKind } from '../../src/shared/model/records.ts';

type Table = ReadonlyMap<string, Fields>;

/** Fields that other fields decide, or that only grow. */
const derived: ReadonlySet<string> = new Set(['id', 'order', 'mapId', 'masked', 'forgotten', 'respondents']);

const saysNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Who speaks in a source: names, and whom they are given to. The two are merged one by one. */
const saidOf = (speakers: readonly unknown[]): readonly unknown[] =>
  speakers.flatMap((speaker) => Object.values(speaker as Fields)).filter((value) => value !== null);

/** What a conflict shows of one side’s work, by the record that it is of. */
function shownIn(conflict: Conflict, side: Side): readonly (readonly [id: string, values: Fields])[] {
  switch (conflict.about) {
    case 'fields':
    case 'place':
      return [[conflict.recordId, conflict[side]]];
    case 'removal':
      return [[conflict.recordId, conflict.kept]];
    case 'empty':
      return [
        [conflict.recordId, conflict.record],
        ...conflict[side].map((id) => [id, { stageId: conflict.recordId }] as const),
      ];
  }
}

/**
 * What one side has written and that is neither in the result nor among what is asked or said to be settled, in sentences;
 * `side` is whose work is looked for.
 */
export function lostOf(
  base: ProjectRecords,
  own: ProjectRecords,
  merge: Merge,
  side: Side,
): readonly string[] {
  const lost: string[] = [];
  const remains = new Map<string, string>();
  const shown = new Map<string, Fields[]>();
  const show = (id: string, values: Fields): void => {
    shown.set(id, [...(shown.get(id) ?? []), values]);
  };
  for (const item of merge.settled) {
    if (item.about === 'code') show(item.id, { code: item.from });
    if (item.about === 'reopened') show(item.id, { resolved: true });
    if (item.about !== 'double') continue;
    remains.set(String(item.dropped['id']), item.id);
    show(item.id, item.dropped);
  }
  for (const conflict of merge.conflicts)
    for (const [id, values] of shownIn(conflict, side)) show(id, values);
  /** The id of what remains of two that are one. */
  const nowOf = (id: string): string => (remains.has(id) ? nowOf(remains.get(id)!) : id);
  const inNames = (value: unknown): string =>
    JSON.stringify(value).replace(/"([0-9a-f-]{36})"/g, (_, id: string) => JSON.stringify(nowOf(id)));
  const isThere = ({ kind, id }: RecordName): boolean => own[kind].has(id);
  /** Of a list, what was added; of all else, the value. */
  const holds = (field: string, has: unknown, wanted: unknown, was: unknown): boolean => {
    if (Array.isArray(wanted) && Array.isArray(has)) {
      if (field === 'speakers') return saidOf(wanted).every((said) => saidOf(has).includes(said));
      const [before, now] = [Array.isArray(was) ? was.map(inNames) : [], has.map(inNames)];
      return wanted.map(inNames).every((value) => before.includes(value) || now.includes(value));
    }
    return inNames(has) === inNames(wanted);
  };
  const isFound = (kind: RecordKind, id: string, field: string, wanted: unknown, was: unknown): boolean => {
    const now = nowOf(id);
    const asked = [...(shown.get(now) ?? []), ...(shown.get(id) ?? [])];
    const places = [merge.records[kind].get(now) as Fields | undefined, ...asked];
    return places.some((place) => {
      if (!place || !(field in place)) return false;
      // What theirs says of a participant is put below the note.
      if (field === 'note' && String(place[field]).startsWith(`${String(wanted)}\n`)) return true;
      if (field !== 'filter') return holds(field, place[field], wanted, was);
      const [has, had] = [place[field] as Fields, (was ?? {}) as Fields];
      return Object.entries(wanted as Fields).every(([facet, values]) =>
        holds(facet, has[facet] ?? [], values, had[facet]),
      );
    });
  };
  const removals = new Set<unknown>(
    merge.conflicts.flatMap((conflict) =>
      conflict.about === 'removal' && conflict.removedBy === side ? [conflict.recordId] : [],
    ),
  );
  const emptied = new Set(
    merge.conflicts.flatMap((conflict) =>
      conflict.about === 'empty' ? [...conflict.mine, ...conflict.theirs] : [],
    ),
  );
  for (const kind of recordKinds) {
    const before = base[kind] as Table;
    (own[kind] as Table).forEach((record, id) => {
      const was = before.get(id);
      if (was === record) return;
      // The names of who was removed went with them.
      const left = was && withoutGone(kind, was, isThere);
      for (const [field, value] of Object.entries(record)) {
        if (derived.has(field) || (left ? sameValue(left[field], value) : saysNothing(value))) continue;
        // Who merged a stage into another has moved its parts away: where it is kept, they are asked with it.
        if (removals.has(was?.[field])) continue;
        // Where it goes is asked with what it would leave empty.
        if (field === 'stageId' && emptied.has(id)) continue;
        if (!isFound(kind, id, field, value, was?.[field]))
          lost.push(`${side}: the ${field} of ${kind} ${id}: ${JSON.stringify(value)}`);
      }
    });
  }
  return [...lost, ...lostRemovals(base, own, merge, side)];
}

/** Removed records that are there again though nothing is asked about any removal. */
function lostRemovals(
  base: ProjectRecords,
  own: ProjectRecords,
  merge: Merge,
  side: Side,
): readonly string[] {
  const isAsked = merge.conflicts.some(
    (conflict) => conflict.about === 'empty' || (conflict.about === 'removal' && conflict.removedBy === side),
  );
  if (isAsked) return [];
  return recordKinds.flatMap((kind) =>
    [...base[kind].keys()]
      .filter((id) => !own[kind].has(id) && merge.records[kind].has(id))
      .map((id) => `${side}: the removal of ${kind} ${id}`),
  );
}
