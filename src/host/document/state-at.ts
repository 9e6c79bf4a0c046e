import { sameValue } from '../../shared/changes/same-value.ts';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import { recordKinds, type RecordKind } from '../../shared/model/records.ts';
import type { VersionAnswers } from '../../shared/protocol/version-api.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { historyConflict } from '../database/apply-changes.ts';
import type { Salvage } from '../database/salvage.ts';
import { dropDangling } from './repair-records.ts';
import type { Session } from './session.ts';

type Node = {
  readonly number: number;
  readonly parent: Id | null;
  readonly author: string;
  readonly time: string;
  readonly changes: number;
};

/**
 * The project as it was after a revision: as it is now, with all that followed taken back. Refused where the history does not
 * hold the revision, or not everything that followed: what was forgotten is in no state any more.
 */
export function stateAt(session: Session, revisionId: Id): Result<VersionAnswers['state-at']> {
  const { sqlite, store, revisions } = session;
  const read = sqlite.prepare<[Id], Node>(
    'SELECT number, parent, author, time, change_count AS changes FROM revision WHERE id = ?',
  );
  const wanted = read.get(revisionId);
  if (!wanted) return notKept();
  /** The records that are otherwise than now, by kind and id; null: not there. */
  const then = new Map<RecordKind, Map<Id, object | null>>(recordKinds.map((kind) => [kind, new Map()]));
  const get = (kind: RecordKind, id: Id): object | null => {
    const changed = then.get(kind)?.get(id);
    return changed === undefined ? (store.get(kind, id) ?? null) : changed;
  };
  let last = Number.POSITIVE_INFINITY;
  for (let id: Id | null = revisions.head() ?? null; id !== revisionId; ) {
    const node: Node | undefined = id === null ? undefined : read.get(id);
    // A parent has a lower number than its child; in a file from elsewhere they might go in circles.
    if (!node || node.number <= wanted.number || node.number >= last) return notKept();
    last = node.number;
    const changes = revisions.changesOf(node.number, {
      side: 'after',
      get: (kind, recordId) => get(kind, recordId) ?? undefined,
    });
    if (!changes.ok) return changes;
    if (changes.value.length !== node.changes) return notKept();
    for (const change of changes.value.toReversed()) {
      if (!sameValue(get(change.kind, change.id), change.after)) return historyConflict();
      then.get(change.kind)?.set(change.id, change.before);
    }
    id = node.parent;
  }
  const records = Object.fromEntries(
    recordKinds.map((kind) => {
      const all = new Map<Id, object>(store.list(kind, {}).map((record) => [record.id, record]));
      for (const [id, record] of then.get(kind) ?? []) {
        if (record) all.set(id, record);
        else all.delete(id);
      }
      return [kind, all];
    }),
  ) as unknown as Salvage['records'];
  // History from elsewhere may say anything; what it makes is drawn, so it must be whole.
  dropDangling(records);
  if (!isWhole(records)) return historyConflict();
  const lists = Object.fromEntries(recordKinds.map((kind) => [kind, [...records[kind].values()]]));
  return ok({
    records: lists as unknown as VersionAnswers['state-at']['records'],
    author: wanted.author,
    time: wanted.time,
  });
}

function isWhole({ project, map, lane, stage, step }: Salvage['records']): boolean {
  const of = <T>(all: Iterable<T>, key: (one: T) => Id): ReadonlySet<Id> => new Set(Array.from(all, key));
  const withLane = of(lane.values(), ({ mapId }) => mapId);
  const withStage = of(stage.values(), ({ mapId }) => mapId);
  const withStep = of(step.values(), ({ stageId }) => stageId);
  return (
    project.size === 1 &&
    [...map.keys()].every((id) => withLane.has(id) && withStage.has(id)) &&
    [...stage.keys()].every((id) => withStep.has(id))
  );
}

const notKept = (): Result<never> =>
  fail(
    'state-not-kept',
    t(
      'This version cannot be shown: the history does not hold everything that was changed since. Something was forgotten, or was too large to be kept. The project itself is complete.',
    ),
  );
