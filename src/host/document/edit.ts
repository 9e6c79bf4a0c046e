import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { invert } from '../../shared/changes/invert.ts';
import { squash } from '../../shared/changes/squash.ts';
import { isUndoable } from '../../shared/commands/registry.ts';
import type { CommandValue } from '../../shared/commands/kernel/define-command.ts';
import { type UncheckedCall, runCommand } from '../../shared/commands/run-command.ts';
import { isStepName, type StepName } from '../../shared/history/step-names.ts';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import { newId } from '../../shared/model/new-id.ts';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { applyToStore, historyConflict } from '../database/apply-changes.ts';
import { referenceProblem } from '../database/check-rows.ts';
import type { Step } from '../database/revisions.ts';
import { attemptInTransaction, isDiskError } from '../database/sqlite/connection.ts';
import { assertRecordsValid, createSqliteTx } from '../database/sqlite-tx.ts';
import { createAnswerContent } from './answer-content.ts';
import { isForgetting, purge } from './forget.ts';
import { overLimit, stepTooLarge } from './limits.ts';
import { refusedInReview } from './review-copy.ts';
import type { Session } from './session.ts';

/** Who edits, and when. */
export type Editor = { readonly author: string; readonly now: () => string };

export type Edited = { readonly changes: ChangeSet };

/** Runs commands as one revision: all of them or none. Changes that come to nothing leave no revision. */
export function runCalls(
  session: Session,
  calls: readonly UncheckedCall[],
  name: string | undefined,
  editor: Editor,
): Result<Edited & { readonly values: readonly CommandValue[] }> {
  const refused = refusedInReview(
    session,
    calls.map(({ command }) => command),
  );
  if (refused) return refused;
  if (name !== undefined && !isStepName(name))
    return fail('unknown-step', t('The history has no step “{{name}}”. Nothing was changed.', { name }));
  return store(session, () => {
    const now = editor.now();
    const answers = createAnswerContent(session);
    const tx = createSqliteTx(session.store, { now, author: editor.author, newId, answers });
    const values: CommandValue[] = [];
    for (const call of calls) {
      const done = runCommand(tx, call);
      if (!done.ok) return done;
      values.push(done.value);
    }
    const changes = squash(tx.changes);
    assertRecordsValid(changes);
    const missing = missingContents(session, changes);
    if (missing) return { ok: false, failure: missing };
    if (changes.length > 0) {
      const isStored = session.revisions.append({
        name: name ?? calls[0]?.command ?? 'edit',
        wording: null,
        commands: calls.map((call) => call.command),
        author: editor.author,
        time: now,
        action: 'do',
        target: null,
        undoable: calls.some(({ command }) => isUndoable(command)),
        changes,
      });
      if (!isStored) return stepTooLarge(session.limits);
    }
    if (isForgetting(calls)) purge(session, changes, { answers: answers.changed });
    const full = overLimit(session, changes);
    return full ?? ok({ changes, values });
  });
}

/** Of a merge: the other copy's newest revision, and what is stored before the changes. */
export type Merged = {
  readonly merged?: Id | null;
  /** A step of its own that comes first, and on whose records the changes rest. */
  readonly first?: () => Result<ChangeSet>;
  readonly before?: () => void;
};

/** Makes changes that were worked out from the records as they are, as one revision that can be undone. */
export function runChanges(
  session: Session,
  name: StepName,
  changes: ChangeSet,
  editor: Editor,
  { merged = null, first, before }: Merged = {},
): Result<Edited> {
  const refused = refusedInReview(session, [name]);
  if (refused) return refused;
  return store(session, () => {
    const made = first?.() ?? ok([]);
    if (!made.ok) return made;
    const parent = session.revisions.head();
    before?.();
    assertRecordsValid(changes);
    const missing = missingContents(session, changes);
    if (missing) return { ok: false, failure: missing };
    const applied = applyToStore(session.store, changes);
    if (!applied.ok) return applied;
    const isStored = session.revisions.append({
      name,
      merged,
      parent,
      wording: null,
      commands: [],
      author: editor.author,
      time: editor.now(),
      action: 'do',
      target: null,
      undoable: changes.length > 0,
      changes,
    });
    if (!isStored) return stepTooLarge(session.limits);
    return overLimit(session, changes) ?? ok({ changes: squash([...made.value, ...changes]) });
  });
}

/** Takes back the newest revision that holds, or does the last one taken back again, as a revision of its own. */
export function step(
  session: Session,
  action: 'undo' | 'redo',
  editor: Editor,
): Result<Edited & { readonly target: Step }> {
  const { revisions } = session;
  const target = action === 'undo' ? revisions.undoable() : revisions.redoable();
  if (!target)
    return fail(
      `nothing-to-${action}`,
      action === 'undo' ? t('There is nothing to undo.') : t('There is nothing to redo.'),
    );
  const refused = refusedInReview(session, [target.name]);
  if (refused) return refused;
  const side = action === 'undo' ? 'after' : 'before';
  const stored = revisions.changesOf(target.number, { side, get: session.store.get });
  if (!stored.ok) return stored;
  const changes = action === 'undo' ? invert(stored.value) : stored.value;
  return store(session, () => {
    const applied = applyToStore(session.store, changes);
    if (!applied.ok) return applied;
    // History that came with the file may say anything; what we wrote ourselves keeps the project whole.
    const isOwn = target.number > session.revisionAtOpen;
    if (!isOwn && referenceProblem(session.sqlite)) return historyConflict();
    revisions.append({
      name: target.name,
      wording: target.wording,
      commands: [],
      author: editor.author,
      time: editor.now(),
      action,
      target: target.number,
      undoable: false,
      changes,
    });
    revisions.mark(target.number, action === 'undo' ? 'undone' : 'done');
    const full = overLimit(session, changes);
    if (full) return full;
    return ok({ changes, target });
  });
}

/** A full disk is expected; whatever else SQLite reports is a bug or a failing disk and goes up. */
export function store<T>(session: Session, work: () => Result<T>): Result<T> {
  let result: Result<T> | undefined;
  try {
    result = attemptInTransaction(session.sqlite, work);
    return result;
  } catch (error) {
    if (isDiskError(error)) {
      return notStored();
    }
    throw error;
  } finally {
    if (result?.ok) session.store.settle();
    else session.store.forget();
  }
}

/** The refusal of a change that the disk of this computer cannot take. */
export const notStored = (): Result<never> =>
  fail(
    'not-stored',
    t(
      'The change could not be stored: the disk of this computer is full or failing. Everything before it is safe. Free some space and try again.',
    ),
  );

/** Attachments and sets of responses name contents that must have been stored before. */
function missingContents(session: Session, changes: ChangeSet): Failure | undefined {
  for (const change of changes) {
    if (change.after === null) continue;
    if (change.kind === 'attachment') {
      const { name, size, sha256 } = change.after;
      if (session.blobs.info(sha256)?.size === size) continue;
      return {
        code: 'file-missing',
        message: t(
          'The contents of “{{name}}” are not in the project, so it was not attached. Add the file again.',
          {
            name,
          },
        ),
      };
    }
    if (change.kind === 'responseSet') {
      const { id, name, rows } = change.after;
      if (session.responses.rows(id) === rows) continue;
      return {
        code: 'responses-missing',
        message: t(
          'The responses of “{{name}}” are not in the project, so nothing was added. Import the file again.',
          {
            name,
          },
        ),
      };
    }
  }
  return undefined;
}
