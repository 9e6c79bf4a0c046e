import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { recordKinds } from '../../shared/model/records.ts';
import { type ReadableRecords, referenceProblem } from '../database/check-rows.ts';
import { createBlobs } from '../database/blobs.ts';
import { inTransaction, type Sqlite } from '../database/sqlite/connection.ts';
import { insertRecords } from '../database/insert-records.ts';
import { createRevisions } from '../database/revisions.ts';
import { createResponses } from '../database/responses/store.ts';
import { addForgotten } from '../database/responses/forgotten.ts';
import { addForgottenRecords } from '../database/forgotten-records.ts';
import {
  eachBlob,
  eachForgotten,
  eachForgottenRecord,
  eachResponsePart,
  type Salvage,
  salvage,
} from '../database/salvage.ts';
import { completeProject, dropBeyond, dropBeyondCompletion, dropDangling } from './repair-records.ts';

/** What follows the sentence about a damaged file: how much of it can be read. Empty where nothing can. */
export function readablePart({ readable, total }: ReadableRecords, limits: ProjectLimits): string {
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
  // Every reference is checked once all records are there, instead of with each of them.
  sqlite.pragma('foreign_keys = OFF');
  const rescued = inTransaction(sqlite, () => {
    const blobs = createBlobs(sqlite);
    eachBlob(damagedCopy, ({ sha256, mediaType, bytes }) => {
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) return;
      blobs.put({ sha256, size: bytes.byteLength, mediaType }, bytes);
    });
    for (const attachment of [...records.attachment.values()]) {
      if (blobs.info(attachment.sha256)?.size !== attachment.size) records.attachment.delete(attachment.id);
    }
    rescueResponses(sqlite, damagedCopy, records.responseSet);
    eachForgotten(damagedCopy, (answer) => addForgotten(sqlite, [answer]));
    // Not gone through their schemas once more, as those are that are changed or added from here on.
    const checked = new Set<object>();
    for (const kind of recordKinds) for (const record of records[kind].values()) checked.add(record);
    dropDangling(records);
    const now = options.now();
    dropBeyondCompletion(records, options.limits.records);
    completeProject(records, { name: rescuedName(source), now, newId });
    dropBeyond(records, options.limits.records);
    insertRecords(sqlite, records, checked);
    // Only a file made by hand contradicts itself so; it is left alone.
    if (referenceProblem(sqlite)) return false;
    const stepBytes = Math.min(options.limits.stepBytes, MAX_NOTED_BYTES);
    const revisions = createRevisions(sqlite, { ...options.limits, stepBytes });
    revisions.append({
      name: 'rescue-project',
      wording: null,
      commands: [],
      author: options.author,
      time: now,
      action: 'do',
      target: null,
      undoable: false,
      changes: additions(records),
    });
    const revisionId = revisions.head() ?? '';
    eachForgottenRecord(damagedCopy, (record) => addForgottenRecords(sqlite, [{ ...record, revisionId }]));
    return true;
  });
  sqlite.pragma('foreign_keys = ON');
  return rescued;
}

/** A set stays where all its rows can be read; of fields of which a part is lost nothing is kept. */
function rescueResponses(sqlite: Sqlite, damagedCopy: string, sets: Salvage['records']['responseSet']): void {
  const responses = createResponses(sqlite);
  const seen = new Set<string>();
  eachResponsePart(damagedCopy, (part) => {
    const key = `${part.setId} ${part.field} ${part.part}`;
    if (!sets.has(part.setId) || seen.has(key)) return;
    seen.add(key);
    responses.put([part]);
  });
  for (const set of [...sets.values()]) {
    if (responses.rows(set.id) === set.rows) responses.removeUneven(set.id, set.rows);
    else {
      sets.delete(set.id);
      responses.remove(set.id);
    }
  }
}

/**
 * A rescue cannot be undone: its change set only shows in the history of a record, for which all of it is read. Beyond this,
 * which is more than thousands of cards, only how many records there were is noted.
 */
const MAX_NOTED_BYTES = 8 * 1024 ** 2;

function additions(records: Salvage['records']): ChangeSet {
  const changes: Change[] = [];
  for (const kind of recordKinds) {
    for (const after of records[kind].values())
      changes.push({ kind, id: after.id, before: null, after } as Change);
  }
  return changes;
}

const rescuedName = (source: string): string =>
  t('{{name}} (rescued)', { name: basename(source, extname(source)) }).slice(-2_000);
