import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { changesFrom } from '../../shared/merge/merge-projects.ts';
import { tablesOf } from '../../shared/merge/sides.ts';
import { withPartOf } from '../../shared/restore/restore-part.ts';
import { type Part, scopeOf } from '../../shared/restore/scope.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { allRecords } from '../queries/snapshot.ts';
import { difference } from './difference.ts';
import { type Editor, runChanges } from './edit.ts';
import type { Session } from './session.ts';
import { stateAt } from './state-at.ts';

export type Restored = { readonly changes: ChangeSet; readonly lost: number };

/**
 * Brings the project back to how it was after a revision, as one step that can be undone. Versions that people named since
 * stay, and what happened since stays in the history. Files and answers whose contents are gone for good are left out.
 */
export function restore(session: Session, revisionId: Id, editor: Editor): Result<Restored> {
  const then = stateAt(session, revisionId);
  if (!then.ok) return then;
  const { records, lost } = withContents(session, then.value.records);
  const now = allRecords(session.store);
  const changes = difference(now, { ...records, version: now.version });
  if (changes.length === 0)
    return fail('nothing-to-restore', t('The project is as it was then. Nothing was changed.'));
  const restored = runChanges(session, 'restore-version', changes, editor);
  return restored.ok ? ok({ changes, lost }) : restored;
}

const steps = { map: 'restore-map', stage: 'restore-stage', card: 'restore-removed-card' } as const;

/** The same for one map, stage or card; everything else stays as it is now. */
export function restorePart(session: Session, revisionId: Id, part: Part, editor: Editor): Result<Restored> {
  const then = stateAt(session, revisionId);
  if (!then.ok) return then;
  const before = recordsById(then.value.records);
  const { records } = withContents(session, then.value.records);
  const now = recordsById(allRecords(session.store));
  const result = withPartOf(now, recordsById(records), part);
  if (!result.ok) return result;
  const changes = changesFrom(tablesOf(now), tablesOf(result.value));
  if (changes.length === 0)
    return fail('nothing-to-restore', t('This is as it was then. Nothing was changed.'));
  const attached = scopeOf(now, before, part).get('attachment') ?? new Set();
  const kept = new Set(records.attachment.map(({ id }) => id));
  const lost = [...attached].filter((id) => before.attachment.has(id) && !kept.has(id)).length;
  const restored = runChanges(session, steps[part.kind], changes, editor);
  return restored.ok ? ok({ changes, lost }) : restored;
}

/** Without attachments and sets of responses whose contents the project does not hold any more, and what hangs on them. */
function withContents(
  session: Session,
  records: Snapshot['records'],
): { readonly records: Snapshot['records']; readonly lost: number } {
  const attachment = records.attachment.filter(
    ({ sha256, size }) => session.blobs.info(sha256)?.size === size,
  );
  const responseSet = records.responseSet.filter(({ id, rows }) => session.responses.rows(id) === rows);
  const lost =
    records.attachment.length - attachment.length + records.responseSet.length - responseSet.length;
  const sets = new Set(responseSet.map(({ id }) => id));
  const kept = {
    ...records,
    attachment,
    responseSet,
    responseNote: records.responseNote.filter(({ setId }) => sets.has(setId)),
    answerLink: records.answerLink.filter(({ setId }) => sets.has(setId)),
  };
  return { records: kept, lost };
}
