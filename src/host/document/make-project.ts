import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { language, t } from '../../shared/language/translate.ts';
import { projectLimits } from '../../shared/model/limits.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { OpenRequest } from '../../shared/protocol/host-control.ts';
import { createSample } from '../../shared/sample/index.ts';
import { createHash } from 'node:crypto';
import { isResponseField } from '../database/responses/fields.ts';
import { createResponses } from '../database/responses/store.ts';
import { createBlobs } from '../database/blobs.ts';
import { type Sqlite, inTransaction } from '../database/sqlite/connection.ts';
import { createRecordStore } from '../database/record-store.ts';
import { createRevisions } from '../database/revisions.ts';
import { assertRecordsValid, createSqliteTx } from '../database/sqlite-tx.ts';
import { squash } from '../../shared/changes/squash.ts';

/** Fills a new database: its project record and what the template brings, as one revision that cannot be undone. */
export function makeProject(
  sqlite: Sqlite,
  request: Extract<OpenRequest, { kind: 'new' }>,
  options: { readonly author: string; readonly now: () => string },
): void {
  inTransaction(sqlite, () => {
    const now = options.now();
    const tx = createSqliteTx(createRecordStore(sqlite), { now, author: options.author, newId });
    tx.insert('project', {
      id: tx.newId(),
      name: request.name.trim().slice(0, 2_000),
      description: '',
      createdAt: now,
    });
    const calls = template(sqlite, request);
    for (const call of calls) {
      const made = runCommand(tx, call);
      if (!made.ok)
        throw new Error(`The template “${request.template}” cannot be made: ${made.failure.message}`);
    }
    const changes = squash(tx.changes);
    assertRecordsValid(changes);
    createRevisions(sqlite, projectLimits).append({
      name: 'create-project',
      wording: null,
      commands: calls.map((call) => call.command),
      author: options.author,
      time: now,
      action: 'do',
      target: null,
      undoable: false,
      changes,
    });
  });
}

function template(
  sqlite: Sqlite,
  { template: name, lanes }: Extract<OpenRequest, { kind: 'new' }>,
): readonly CommandCall[] {
  if (name !== 'sample') {
    const own = name === 'five-stages' && lanes ? { lanes: lanes.map((kind) => ({ kind })) } : {};
    return [{ command: 'add-map', input: { name: t('Journey map'), template: name, ...own } }];
  }
  const sample = createSample(newId, language());
  const blobs = createBlobs(sqlite);
  for (const { mediaType, bytes } of sample.files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    blobs.put({ sha256, size: bytes.byteLength, mediaType }, bytes);
  }
  createResponses(sqlite).put(
    sample.responses.flatMap(({ field, ...part }) => (isResponseField(field) ? [{ ...part, field }] : [])),
  );
  return sample.calls;
}
