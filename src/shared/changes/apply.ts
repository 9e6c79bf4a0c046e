import { recordKinds, type ProjectRecords, type RecordKind } from '../model/records.ts';
import { patchMap } from './patched-map.ts';

/** A project with nothing in it. */
export const emptyRecords = (): ProjectRecords =>
  Object.fromEntries(recordKinds.map((kind) => [kind, new Map()])) as unknown as ProjectRecords;

/** The records with new ones by kind and id; undefined: gone. */
export function withPatches(
  records: ProjectRecords,
  patches: ReadonlyMap<RecordKind, ReadonlyMap<string, unknown>>,
): ProjectRecords {
  if (patches.size === 0) return records;
  const tables = [...patches].map(([kind, patch]) => [kind, patchMap<string, unknown>(records[kind], patch)]);
  return { ...records, ...(Object.fromEntries(tables) as Partial<ProjectRecords>) };
}
