import { withPatches } from '../../changes/apply.ts';
import type { Change, ChangeSet } from '../../changes/change-set.ts';
import { sameValue } from '../../changes/same-value.ts';
import { newId } from '../../model/new-id.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../../model/records.ts';
import { need, type Tx, type Where } from './tx.ts';

export type MemoryTx = Tx & {
  readonly changes: ChangeSet;
  /** The records as they are now. */
  readonly records: ProjectRecords;
};

/**
 * A transaction over records held in memory: lets the window ask what a command would do, and
 * tests compare the database with a model of it. The records given are not changed; only what is written is held.
 */
export function createMemoryTx(
  start: ProjectRecords,
  options: Pick<Tx, 'now' | 'author' | 'answers'> & { readonly newId?: () => string },
): MemoryTx {
  const written = new Map<RecordKind, Map<string, unknown>>();
  const changes: Change[] = [];
  const write = (kind: RecordKind, id: string, before: unknown, after: unknown): void => {
    const patch = written.get(kind) ?? new Map<string, unknown>();
    written.set(kind, patch.set(id, after ?? undefined));
    changes.push({ kind, id, before, after } as Change);
  };
  const get = <K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined => {
    const patch = written.get(kind);
    return patch?.has(id) ? (patch.get(id) as RecordOf<K> | undefined) : start[kind].get(id);
  };
  const tx: MemoryTx = {
    changes,
    get records() {
      return withPatches(start, written);
    },
    now: options.now,
    author: options.author,
    newId: options.newId ?? newId,
    ...(options.answers ? { answers: options.answers } : {}),
    get,
    list: <K extends RecordKind>(kind: K, where: Where<K>) => {
      const matches = matcher(where);
      const patch = written.get(kind);
      const found: RecordOf<K>[] = [];
      start[kind].forEach((record) => {
        if (!patch?.has(record.id) && matches(record)) found.push(record);
      });
      for (const record of (patch?.values() ?? []) as Iterable<RecordOf<K> | undefined>) {
        if (record && matches(record)) found.push(record);
      }
      return found.sort(inOrder);
    },
    insert: (kind, record) => {
      if (get(kind, record.id)) throw new Error(`${kind} ${record.id} is there already`);
      write(kind, record.id, null, record);
    },
    update: (kind, id, patch) => {
      const before = need(tx, kind, id);
      const after = { ...before, ...patch };
      if (!sameValue(before, after)) write(kind, id, before, after);
    },
    remove: (kind, id) => {
      write(kind, id, need(tx, kind, id), null);
    },
  };
  return tx;
}

/** A test for records; the conditions are taken apart once, not for every record. */
function matcher<K extends RecordKind>(where: Where<K>): (record: RecordOf<K>) => boolean {
  const conditions = Object.entries(where).map(([field, value]) => ({ field, value: value as unknown }));
  return (record) => {
    const fields: Readonly<Record<string, unknown>> = record;
    for (const condition of conditions) if (fields[condition.field] !== condition.value) return false;
    return true;
  };
}

type MaybeOrdered = { readonly id: string; readonly order?: string };

const inOrder = (a: MaybeOrdered, b: MaybeOrdered): number => {
  const left = a.order ?? '';
  const right = b.order ?? '';
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
