import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import { sameValue } from '../../shared/changes/same-value.ts';
import { recordKinds } from '../../shared/model/records.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';

type Records = Snapshot['records'];

/** The change set that leads from one state of a project to another. */
export function difference(from: Records, to: Records): ChangeSet {
  return recordKinds.flatMap((kind) => {
    const old = new Map(from[kind].map((record) => [record.id, record]));
    const fresh = new Map(to[kind].map((record) => [record.id, record]));
    const ids = new Set([...old.keys(), ...fresh.keys()]);
    return [...ids].flatMap((id) => {
      const before = old.get(id) ?? null;
      const after = fresh.get(id) ?? null;
      return sameValue(before, after) ? [] : [{ kind, id, before, after } as Change];
    });
  });
}
