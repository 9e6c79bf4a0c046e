import { recordKinds, type ProjectRecords, type RecordKind } from '../model/records.ts';
import type { ChangeSet } from './change-set.ts';
import { patchMap } from './patched-map.ts';

/** A project with nothing in it. */
export const emptyRecords = (): ProjectRecords =>
  Object.fromEntries(recordKinds.map((kind) => [kind, new Map()])) as unknown as ProjectRecords;

/** The records after a change set. Kinds it does not touch keep their identity, and so do untouched records. */
export function applyChanges(records: ProjectRecords, changes: ChangeSet): ProjectRecords {
  const patches = new Map<RecordKind, Map<string, unknown>>();
  for (const { kind, id, after } of changes) {
    const patch = patches.get(kind) ?? new Map<string, unknown>();
    patches.set(kind, patch.set(id, after ?? undefined));
  }
  return withPatches(records, patches);
}

/** The records with new ones by kind and id; undefined: gone. */
export function withPatches(
  records: ProjectRecords,
  patches: ReadonlyMap<RecordKind, ReadonlyMap<string, unknown>>,
): ProjectRecords {
  if (patches.size === 0) return records;
  const tables = [...patches].map(([kind, patch]) => [kind, patchMap<string, unknown>(records[kind], patch)]);
  return { ...records, ...(Object.fromEntries(tables) as Partial<ProjectRecords>) };
}
