import { recordKinds, type ProjectRecords, type RecordKind } from '../model/records.ts';
import type { ChangeSet } from './change-set.ts';

/** A project with nothing in it. */
export const emptyRecords = (): ProjectRecords =>
  Object.fromEntries(recordKinds.map((kind) => [kind, new Map()])) as unknown as ProjectRecords;

/** The records after a change set. Kinds it does not touch keep their identity, and so do untouched records. */
export function applyChanges(records: ProjectRecords, changes: ChangeSet): ProjectRecords {
  const touched = new Map<RecordKind, Map<string, unknown>>();
  for (const change of changes) {
    let table = touched.get(change.kind);
    if (!table) {
      table = new Map<string, unknown>(records[change.kind]);
      touched.set(change.kind, table);
    }
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
  return { ...records, ...(Object.fromEntries(touched) as Partial<ProjectRecords>) };
}
