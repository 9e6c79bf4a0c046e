import { recordKinds, type RecordKind } from '../../shared/model/records.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import type { RecordStore } from '../database/record-store.ts';

/** All records of the project. */
export function allRecords(store: RecordStore): Snapshot['records'] {
  const records: Partial<Record<RecordKind, unknown>> = {};
  for (const kind of recordKinds) records[kind] = store.list(kind, {});
  return records as Snapshot['records'];
}
