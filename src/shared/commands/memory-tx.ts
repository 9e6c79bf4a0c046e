import type { Change, ChangeSet } from '../changes/change-set.ts';
import { newId } from '../model/new-id.ts';
import { recordKinds, type ProjectRecords, type RecordKind, type RecordOf } from '../model/records.ts';
import { need, type Tx, type Where } from './tx.ts';

export type MemoryTx = Tx & { readonly changes: ChangeSet; readonly records: ProjectRecords };

/**
 * A transaction over records held in memory: lets the window ask what a command would do, and
 * tests compare the database with a model of it. The records given are not changed.
 */
export function createMemoryTx(
  start: ProjectRecords,
  options: { readonly now: string; readonly author: string; readonly newId?: () => string },
): MemoryTx {
  const tables = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map<string, unknown>(start[kind])]),
  ) as unknown as {
    [K in RecordKind]: Map<string, RecordOf<K>>;
  };
  const changes: Change[] = [];
  const note = (kind: RecordKind, id: string, before: unknown, after: unknown): void => {
    changes.push({ kind, id, before, after } as Change);
  };
  const table = <K extends RecordKind>(kind: K): Map<string, RecordOf<K>> => tables[kind];
  const tx: MemoryTx = {
    changes,
    records: tables,
    now: options.now,
    author: options.author,
    newId: options.newId ?? newId,
    get: (kind, id) => table(kind).get(id),
    list: (kind, where) => [...table(kind).values()].filter(matcher(where)).sort(inOrder),
    insert: (kind, record) => {
      if (table(kind).has(record.id)) throw new Error(`${kind} ${record.id} is there already`);
      table(kind).set(record.id, record);
      note(kind, record.id, null, record);
    },
    update: (kind, id, patch) => {
      const before = need(tx, kind, id);
      const after = { ...before, ...patch };
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      table(kind).set(id, after);
      note(kind, id, before, after);
    },
    remove: (kind, id) => {
      const before = need(tx, kind, id);
      table(kind).delete(id);
      note(kind, id, before, null);
    },
  };
  return tx;
}

/** A test for records; the conditions are taken apart once, not for every record. */
function matcher<K extends RecordKind>(where: Where<K>): (record: RecordOf<K>) => boolean {
  const conditions = Object.entries(where);
  return (record) => {
    const fields: Readonly<Record<string, unknown>> = record;
    return conditions.every(([field, value]) => fields[field] === value);
  };
}

type MaybeOrdered = { readonly id: string; readonly order?: string };

const inOrder = (a: MaybeOrdered, b: MaybeOrdered): number => {
  const left = a.order ?? '';
  const right = b.order ?? '';
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
