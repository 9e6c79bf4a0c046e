import type { ProjectRecords, RecordKind, RecordOf } from '../model/records.ts';
import { withPatches } from './apply.ts';
import type { ChangeSet } from './change-set.ts';
import { newFields } from './new-fields.ts';

/** What a window receives about one row: the record that is new, null for one that is gone, or the new fields of one it has. */
export type RecordUpdate = {
  [K in RecordKind]: { readonly kind: K; readonly id: string } & (
    | { readonly record: RecordOf<K> | null }
    | { readonly fields: Partial<RecordOf<K>> }
  );
}[RecordKind];

/** A change set, as short as a window needs it: it has the records as they were. */
export const updatesOf = (changes: ChangeSet): readonly RecordUpdate[] =>
  changes.map(({ kind, id, before, after }) => {
    const update = before && after ? { fields: newFields(before, after) } : { record: after };
    return { kind, id, ...update } as RecordUpdate;
  });

/** The records after updates. Kinds they do not touch keep their identity, and so do untouched records. */
export function applyUpdates(records: ProjectRecords, updates: readonly RecordUpdate[]): ProjectRecords {
  const patches = new Map<RecordKind, Map<string, unknown>>();
  for (const update of updates) {
    const { kind, id } = update;
    const patch = patches.get(kind) ?? new Map<string, unknown>();
    const before = patch.has(id) ? patch.get(id) : records[kind].get(id);
    patches.set(kind, patch.set(id, recordAfter(update, before)));
  }
  return withPatches(records, patches);
}

function recordAfter(update: RecordUpdate, before: unknown): unknown {
  if ('record' in update) return update.record ?? undefined;
  if (typeof before !== 'object' || before === null)
    throw new Error(`New fields of a ${update.kind} that is not there: ${update.id}`);
  return { ...before, ...update.fields };
}
