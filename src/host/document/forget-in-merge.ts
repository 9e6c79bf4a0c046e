import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { squash } from '../../shared/changes/squash.ts';
import { createMemoryTx } from '../../shared/commands/kernel/memory-tx.ts';
import type { Id } from '../../shared/model/fields.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { type Result, ok } from '../../shared/result.ts';
import {
  addForgottenRecords,
  type ForgottenRecord,
  forgottenRecords,
} from '../database/forgotten-records.ts';
import { hasChangesOf, purgeHistory } from '../database/purge-history.ts';
import { forgottenRows, takeForgotten } from '../database/responses/forgotten.ts';
import { createSqliteTx } from '../database/sqlite-tx.ts';
import { createAnswerContent, onlyRead, type StepContent } from './answer-content.ts';
import { type Editor, store } from './edit.ts';
import { FORGET, purge } from './forget.ts';
import { type Forgetful, type ForgottenToo, forgetToo } from './forget-too.ts';
import { masksToTake, takeMasks } from './mask-too.ts';
import type { Session } from './session.ts';

/** What one of two copies has forgotten. Records of it may be among the other’s. */
const forgetfulOf = (session: Session): Forgetful => ({
  forgotten: forgottenRecords(session.sqlite),
  get: session.store.get,
});

const rowsFrom =
  (content: StepContent, other: Session) =>
  (setId: Id): readonly number[] | null =>
    content.knownRows(setId, (file) => forgottenRows(other.sqlite, file));

/**
 * Takes out of the working copy of another copy what was forgotten in mine: out of its records, its answers and its history. `done`
 * are the ids for which that has been done.
 */
export function forgetInCopy(
  mine: Session,
  copy: Session,
  editor: Editor,
  done: Set<Id>,
): Result<ForgottenToo> {
  const { forgotten, get } = forgetfulOf(mine);
  const forgetful = { forgotten: forgotten.filter(({ id }) => !done.has(id)), get };
  return store(copy, () => {
    const answers = createAnswerContent(copy);
    const tx = createSqliteTx(copy.store, { now: editor.now(), author: editor.author, newId, answers });
    const own = forgottenRecords(copy.sqlite);
    const left = forgetToo(tx, forgetful, own, rowsFrom(answers, mine));
    if (!left.ok) return left;
    if (forgetful.forgotten.length > 0 || tx.changes.length > 0)
      purgeHistory(
        copy.sqlite,
        { ...idsOf(forgetful.forgotten), answers: answers.changed },
        squash(tx.changes),
        copy.limits,
      );
    for (const { id } of forgetful.forgotten) done.add(id);
    return left;
  });
}

const idsOf = (
  forgotten: readonly ForgottenRecord[],
): Readonly<Record<'participants' | 'evidence' | 'sources', ReadonlySet<Id>>> => {
  const of = (kind: ForgottenRecord['kind']): ReadonlySet<Id> =>
    new Set(forgotten.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  return { participants: of('participant'), evidence: of('evidence'), sources: of('source') };
};

/** A project as it will be once it has forgotten what another copy has; the project itself does not change. */
export type Ahead = { readonly records: ProjectRecords; readonly forgot: ForgottenToo };

export function forgetAhead(
  records: ProjectRecords,
  mine: Session,
  copy: Session,
  editor: Editor,
): Result<Ahead> {
  const answers = onlyRead(createAnswerContent(mine));
  const tx = createMemoryTx(records, { now: editor.now(), author: editor.author, answers });
  const own = forgottenRecords(mine.sqlite);
  const forgot = forgetToo(tx, forgetfulOf(copy), own, rowsFrom(answers, copy));
  if (!forgot.ok) return forgot;
  return ok({ records: tx.changes.length === 0 ? records : tx.records, forgot: forgot.value });
}

/** The state that both come from, as though neither had ever known what one has forgotten. */
export function baseWithout(
  base: ProjectRecords,
  editor: Editor,
  copies: readonly Session[],
): ProjectRecords {
  const tx = createMemoryTx(base, { now: editor.now(), author: editor.author });
  for (const copy of copies) {
    const done = forgetToo(tx, forgetfulOf(copy), [], () => []);
    // Without answers nothing is read that could be damaged.
    if (!done.ok) throw new Error(done.failure.message);
  }
  return tx.changes.length === 0 ? base : tx.records;
}

/** What the other copy has forgotten and this one does not know of. */
const newlyForgotten = (mine: Session, copy: Session): readonly ForgottenRecord[] => {
  const known = new Set(forgottenRecords(mine.sqlite).map(({ kind, id }) => `${kind} ${id}`));
  return forgottenRecords(copy.sqlite).filter(({ kind, id }) => !known.has(`${kind} ${id}`));
};

/** Whether the history of this project has changes of what only the other copy has forgotten. */
export const remembersForgotten = (mine: Session, copy: Session): boolean =>
  hasChangesOf(mine.sqlite, new Set(newlyForgotten(mine, copy).map(({ id }) => id)));

/**
 * Forgets here what was forgotten in the other copy, for good, and keeps in mind what it was. Runs in the transaction of the merge;
 * answers what of the records changed.
 */
export function forgetHere(
  mine: Session,
  copy: Session,
  editor: Editor,
  isRemembered: boolean,
): Result<ChangeSet> {
  const answers = createAnswerContent(mine);
  const now = editor.now();
  const tx = createSqliteTx(mine.store, { now, author: editor.author, newId, answers });
  const elsewhere = newlyForgotten(mine, copy);
  const own = forgottenRecords(mine.sqlite);
  const done = forgetToo(tx, forgetfulOf(copy), own, rowsFrom(answers, copy));
  if (!done.ok) return done;
  const changes = squash(tx.changes);
  if (changes.length > 0)
    mine.revisions.append({
      name: FORGET,
      wording: null,
      commands: [FORGET],
      author: editor.author,
      time: now,
      action: 'do',
      target: null,
      undoable: false,
      changes,
    });
  takeMasks(mine, masksToTake(mine, copy));
  takeForgotten(copy.sqlite, mine.sqlite);
  const revisionId = mine.revisions.head();
  if (changes.length > 0 || isRemembered) purge(mine, changes, { answers: answers.changed, elsewhere });
  else if (revisionId !== undefined)
    addForgottenRecords(
      mine.sqlite,
      elsewhere.map((one) => ({ ...one, revisionId })),
    );
  return ok(changes);
}
