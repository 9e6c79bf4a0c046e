import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { recordKinds } from '../../shared/model/records.ts';
import { referenceProblem } from '../database/check-rows.ts';
import { createBlobs } from '../database/blobs.ts';
import { inTransaction, type Sqlite } from '../database/sqlite/connection.ts';
import { createRecordStore } from '../database/record-store.ts';
import { createRevisions } from '../database/revisions.ts';
import { eachBlob, type Salvage, salvage } from '../database/salvage.ts';
import { assertRecordsValid, createSqliteTx } from '../database/sqlite-tx.ts';
import { completeProject, dropBeyond, dropDangling } from './repair-records.ts';

/** What follows the sentence about a damaged file: how much of it can be read. Empty where nothing can. */
export function readablePart({ readable, total }: Salvage, limits: ProjectLimits): string {
  if (readable === 0) return '';
  return t('{{readable}} of {{total}} records in it can still be read and opened as a rescued copy.', {
    readable: Math.min(readable, limits.records),
    total,
  });
}

/** Fills a new database with what can be read of a damaged one. False where that is nothing. */
export function rescueInto(
  sqlite: Sqlite,
  damagedCopy: string,
  source: string,
  options: { readonly author: string; readonly now: () => string; readonly limits: ProjectLimits },
): boolean {
  const { records, readable } = salvage(damagedCopy, options.limits);
  if (readable === 0) return false;
  return inTransaction(sqlite, () => {
    const blobs = createBlobs(sqlite);
    eachBlob(damagedCopy, ({ sha256, mediaType, bytes }) => {
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) return;
      blobs.put({ sha256, size: bytes.byteLength, mediaType }, bytes);
    });
    for (const attachment of [...records.attachment.values()]) {
      if (blobs.info(attachment.sha256)?.size !== attachment.size) records.attachment.delete(attachment.id);
    }
    dropDangling(records);
    const now = options.now();
    completeProject(records, { name: rescuedName(source), now, newId });
    dropBeyond(records, options.limits.records);
    const tx = createSqliteTx(createRecordStore(sqlite), { now, author: options.author, newId });
    for (const kind of recordKinds) {
      for (const record of records[kind].values()) tx.insert(kind, record);
    }
    assertRecordsValid(tx.changes);
    // Only a file made by hand contradicts itself so; it is left alone.
    if (referenceProblem(sqlite)) return false;
    createRevisions(sqlite, options.limits).append({
      name: 'rescue-project',
      wording: null,
      commands: [],
      author: options.author,
      time: now,
      action: 'do',
      target: null,
      undoable: false,
      changes: tx.changes,
    });
    return true;
  });
}

const rescuedName = (source: string): string =>
  t('{{name}} (rescued)', { name: basename(source, extname(source)) }).slice(-2_000);
