import type { ChangeSet } from '../../src/shared/changes/change-set.ts';
import { applyUpdates, updatesOf } from '../../src/shared/changes/record-update.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';

/** The records after a change set, by the way that a window goes. */
export const applyChanges = (records: ProjectRecords, changes: ChangeSet): ProjectRecords =>
  applyUpdates(records, updatesOf(changes));
