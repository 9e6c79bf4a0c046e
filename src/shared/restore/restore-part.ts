import { t } from '../language/translate.ts';
import { uniqueKeys } from '../merge/doubles.ts';
import { groupsOf, pick, siblingKey } from '../merge/field-groups.ts';
import { holdersOf, mentionsOf, type Reference, withoutGone } from '../merge/references.ts';
import { projectProblem } from '../merge/project-problem.ts';
import { type Fields, type OpenTables, recordsOf, type Tables, tablesOf } from '../merge/sides.ts';
import type { Id } from '../model/fields.ts';
import { keyBetween } from '../model/order.ts';
import { type ProjectRecords, recordKinds, type RecordKind } from '../model/records.ts';
import { type Result, fail, ok } from '../result.ts';
import { kindsInScope, type Part, type Scope, scopeOf } from './scope.ts';

/**
 * The project with one part of it as it was: a map, a stage or a card with all that hangs on it. What else it needs and is gone (the
 * lane of a card, a piece of evidence) comes back with it; everything else stays as it is, and so do comments that were written since.
 */
export function withPartOf(now: ProjectRecords, then: ProjectRecords, part: Part): Result<ProjectRecords> {
  const was = tablesOf(then)[part.kind].get(part.id);
  if (!was)
    return fail('part-not-there', t('This was not in the project then, so there is nothing to bring back.'));
  if (part.kind !== 'map' && !now.map.has(String(was['mapId'])))
    return fail(
      'map-gone',
      t('The map that this was on is not in the project any more. Nothing was changed. Restore the map.'),
    );
  const scope = scopeOf(now, then, part);
  const back = bringBack(tablesOf(now), tablesOf(then), scope);
  const result = recordsOf(back);
  const problem = projectProblem(result);
  return problem === undefined
    ? ok(result)
    : fail(
        'part-alone',
        t(
          'This cannot be brought back by itself: {{problem}} afterwards. Nothing was changed. Restore the whole version instead.',
          { problem },
        ),
      );
}

function bringBack(now: Tables, then: Tables, scope: Scope): Tables {
  const result = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map(now[kind])]),
  ) as unknown as OpenTables;
  for (const [kind, ids] of scope) for (const id of ids) result[kind].delete(id);
  /** What was not where it is now: its order key may be another’s. */
  const placed = new Map<RecordKind, Set<Id>>();
  const put = (kind: RecordKind, id: Id, record: Fields): void => {
    result[kind].set(id, record);
    placed.set(kind, (placed.get(kind) ?? new Set()).add(id));
  };
  /** Ids of tags that there are by now under the same name. */
  const tags = new Map(Array.from(now.tag.values(), (tag) => [String(tag['name']), String(tag['id'])]));
  const known = (record: Fields): Fields => {
    const { tagId } = record;
    if (typeof tagId !== 'string' || now.tag.has(tagId)) return record;
    const same = tags.get(String(then.tag.get(tagId)?.['name']));
    return same === undefined ? record : { ...record, tagId: same };
  };
  /** Brings back what something cannot be without; false where it is in neither state. */
  const ensure = ({ kind, id }: Reference): boolean => {
    if (result[kind].has(id)) return true;
    // What belongs to the part and is not there any more was not there then either.
    const record = scope.get(kind)?.has(id) ? undefined : then[kind].get(id);
    if (!record || !holdersOf(kind, record).every(ensure)) return false;
    put(kind, id, record);
    if (kind === 'evidence') bringAlong(id);
    return true;
  };
  const bringAlong = (evidenceId: Id): void => {
    for (const kind of ['attachment', 'highlight', 'answerLink', 'tagLink', 'personaLink'] as const)
      then[kind].forEach((record, id) => {
        const hangs = [record['evidenceId'], record['ownerId'], record['targetId']].includes(evidenceId);
        const has = ({ kind: of, id: held }: Reference): boolean => result[of].has(held);
        if (hangs && !result[kind].has(id) && holdersOf(kind, record).every(has)) put(kind, id, record);
      });
  };
  const restore = (kind: RecordKind, id: Id): void => {
    const [before, after] = [then[kind].get(id), now[kind].get(id)];
    const record = before && known(kind === 'comment' ? (after ?? before) : before);
    if (!record) return;
    const isOwn = ({ kind: of, id: held }: Reference): boolean => result[of].has(held);
    // Where it was is gone, and it has another place by now: it stays there.
    const stays = after && !holdersOf(kind, record).every(isOwn) && holdersOf(kind, after).every(isOwn);
    const { place, isOrdered } = groupsOf(kind);
    const whole = stays ? { ...record, ...pick(after, isOrdered ? [...place, 'order'] : place) } : record;
    // An arrow does not bring back the card at its other end.
    if (holdersOf(kind, whole).every(kind === 'connection' ? isOwn : ensure)) put(kind, id, whole);
  };
  for (const kind of kindsInScope) for (const id of scope.get(kind) ?? []) restore(kind, id);
  now.comment.forEach((comment, id) => {
    const hasTarget = holdersOf('comment', comment).every(({ kind, id: held }) => result[kind].has(held));
    if (hasTarget && !result.comment.has(id)) result.comment.set(id, comment);
  });
  for (const [kind, ids] of placed) {
    for (const id of ids) {
      const record = result[kind].get(id);
      if (record && mentionsOf(kind, record).length > 0)
        result[kind].set(
          id,
          withoutGone(kind, record, (name) => result[name.kind].has(name.id)),
        );
    }
    dropTwins(result, kind, ids);
    dealKeys(result, kind, ids);
  }
  return result;
}

/** Of what may be there once only, what is there by now stays. */
function dropTwins(result: OpenTables, kind: RecordKind, ids: ReadonlySet<Id>): void {
  const keyOf = uniqueKeys.find(([of]) => of === kind)?.[1];
  if (!keyOf) return;
  const taken = new Set<string>();
  result[kind].forEach((record, id) => {
    if (!ids.has(id)) taken.add(keyOf(record));
  });
  for (const id of ids) {
    const record = result[kind].get(id);
    const key = record && keyOf(record);
    if (key !== undefined && taken.has(key)) result[kind].delete(id);
    else if (key !== undefined) taken.add(key);
  }
}

/** Gives those whose order key is another’s by now one right after it. */
function dealKeys(result: OpenTables, kind: RecordKind, ids: ReadonlySet<Id>): void {
  const groups = new Map<string, { readonly keys: Set<string>; readonly back: Fields[] }>();
  if (!groupsOf(kind).isOrdered) return;
  result[kind].forEach((record, id) => {
    const key = siblingKey(kind, record);
    const group = groups.get(key) ?? { keys: new Set(), back: [] };
    groups.set(key, group);
    if (ids.has(id)) group.back.push(record);
    else group.keys.add(String(record['order']));
  });
  for (const { keys, back } of groups.values()) {
    for (const record of back.toSorted((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))) {
      const own = String(record['order']);
      const order = keys.has(own) ? keyBetween(own, nextOf(keys, own)) : own;
      keys.add(order);
      if (order !== own) result[kind].set(String(record['id']), { ...record, order });
    }
  }
}

function nextOf(keys: ReadonlySet<string>, key: string): string | null {
  let next: string | null = null;
  for (const one of keys) if (one > key && (next === null || one < next)) next = one;
  return next;
}
