import { mergeProjects } from '../../shared/merge/merge-projects.ts';
import type { Id } from '../../shared/model/fields.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { type ProjectRecords, recordKinds } from '../../shared/model/records.ts';
import { forgottenRecords } from '../database/forgotten-records.ts';
import type { JointHistory } from '../database/history-graph.ts';
import type { Session } from './session.ts';
import { stateAt } from './state-at.ts';

/**
 * How the project was when the copies parted. Where each has merged the other before, what they have in common is in several
 * states, none of which is whole: then it is those states merged.
 */
export function baseOf(
  { common, before }: JointHistory,
  ...sessions: readonly Session[]
): ProjectRecords | null {
  let base: ProjectRecords | null = null;
  let last: Id | null = null;
  for (const id of common) {
    const state = stateOf(id, sessions);
    if (!state) return null;
    const earlier = last === null ? null : before(last, id);
    base = base
      ? mergeProjects({
          base: earlier === null ? null : stateOf(earlier, sessions),
          mine: base,
          theirs: state,
          who: { mine: '', theirs: '' },
          now: MOMENT,
        }).records
      : state;
    last = id;
  }
  return base;
}

/** When comments of states that never were are made; nobody sees them. */
const MOMENT = '2000-01-01T00:00:00.000Z';

/** A state as one copy’s history has it, and the records of which that history holds nothing from then. */
type Remembered = { readonly records: ProjectRecords; readonly holes: ReadonlySet<Id> };

/**
 * A state from the histories of both copies: each record from one that still holds all of it. A record of which neither does is left
 * out, so that nothing that was written in it since counts as old.
 */
function stateOf(revisionId: Id, sessions: readonly Session[]): ProjectRecords | null {
  const found: Remembered[] = [];
  for (const session of sessions) {
    const state = stateAt(session, revisionId);
    if (!state.ok) continue;
    const remembered = { records: recordsById(state.value.records), holes: holesIn(session, revisionId) };
    if (remembered.holes.size === 0) return remembered.records;
    found.push(remembered);
  }
  return found.length === 0 ? null : combined(found);
}

/** The records of which something was forgotten after a revision. */
function holesIn({ sqlite }: Session, revisionId: Id): ReadonlySet<Id> {
  const number = sqlite.prepare<[Id], number>('SELECT number FROM revision WHERE id = ?').pluck();
  const at = number.get(revisionId) ?? 0;
  return new Set(
    forgottenRecords(sqlite).flatMap((one) =>
      (number.get(one.revisionId) ?? Number.POSITIVE_INFINITY) > at ? [one.id] : [],
    ),
  );
}

function combined(found: readonly Remembered[]): ProjectRecords {
  return Object.fromEntries(
    recordKinds.map((kind) => {
      const all = new Map<Id, object>();
      for (const id of new Set(found.flatMap(({ records }) => [...records[kind].keys()]))) {
        const known = found.find(
          ({ holes }) => !found.some(({ records }) => isIn(holes, records[kind].get(id))),
        );
        const record = known?.records[kind].get(id);
        if (record) all.set(id, record);
      }
      return [kind, all];
    }),
  ) as unknown as ProjectRecords;
}

/** Whether a record, or one that it hangs on, is among some. */
const isIn = (holes: ReadonlySet<Id>, record: object | undefined): boolean =>
  ['id', 'evidenceId', 'sourceId', 'ownerId', 'targetId'].some((field) => {
    const id = (record as Readonly<Record<string, unknown>> | undefined)?.[field];
    return typeof id === 'string' && holes.has(id);
  });
