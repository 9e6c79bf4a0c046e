import { basename } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { MAX_TITLE, cleanText } from '../../shared/model/fields.ts';
import { createTextIndex, type TextIndex } from '../../shared/find/text-index.ts';
import { projectNameOf } from '../../shared/model/project-name.ts';
import type { DocumentStatus } from '../../shared/protocol/document-status.ts';
import type { UncheckedCall } from '../../shared/commands/run-command.ts';
import type { TakenOut } from '../../shared/protocol/source-api.ts';
import type { OpenRequest } from '../../shared/protocol/host-control.ts';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { findEvidence, needsIndex } from '../queries/find-evidence.ts';
import { listVersions } from '../queries/list-versions.ts';
import { recordHistory } from '../queries/record-history.ts';
import { allRecords } from '../queries/snapshot.ts';
import { putThumbnail, shownBlob, writeAttachment } from './attached-files.ts';
import { difference } from './difference.ts';
import { type Edited, type Editor, notStored, runCalls, step } from './edit.ts';
import { FORGET, isForgetting, MASK, scrub } from './forget.ts';
import { finishIndex, indexInBackground } from './index-evidence.ts';
import type { Origin } from './origin.ts';
import { openFile, openSession } from './open-session.ts';
import { isDecision } from './save-failure.ts';
import { isOwnFile, saveLockedCopy, saveSession, saveSessionAs } from './save-session.ts';
import type { Step } from '../database/revisions.ts';
import { nameRevision, nameStep } from './step-names.ts';
import type { Session } from './session.ts';
import { restore, restorePart } from './restore.ts';
import { saveReviewCopy } from './review-copy.ts';
import { sealWorkingCopy } from './kept-sealed.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { stateAt } from './state-at.ts';
import { createMerges } from './merges.ts';
import { newsSince } from '../queries/news.ts';
import { readCopy } from './read-copy.ts';
import { createTurns } from './turns.ts';
import { problemOnDisk } from './save.ts';
import { isFileSystemError, unlessDiskFails } from '../../files/file-system-error.ts';
import { createUploadReads } from './upload-reads.ts';
import { mapFileIn } from '../map-import/map-file-in.ts';
import { sourceIn } from '../sources/source-in.ts';
import { createNotes } from './notes.ts';
import { createAnswers } from '../answers/answers.ts';
import { type CopyWatch, watchCopies } from '../copies/copy-watch.ts';
import { createSetAside } from '../copies/set-aside.ts';
import { createImports } from './imports.ts';
import type { DocumentOptions, ProjectDocument, SaveHow } from './project-document.ts';
import { figureQuestions } from '../tallies/tally-figures.ts';
import { type TallyCache, tallyResponses } from '../tallies/tally-responses.ts';
import { createToneTallies } from '../queries/tally-tones.ts';
import { createUploads } from './uploads.ts';
import { blockText, removeWorkingCopy, writeState } from './working-copy.ts';

/** Opens a project, new, from a file, or from the unsaved work of an earlier run; what is locked with its key. */
export function openDocument(
  request: OpenRequest,
  options: DocumentOptions,
  key: SealKey | null = null,
): Result<ProjectDocument> {
  const now = options.now ?? (() => new Date().toISOString());
  const opened = openSession(request, { ...options, now }, key);
  return opened.ok ? ok(createDocument(opened.value, { ...options, now })) : opened;
}

function createDocument(
  first: Session,
  options: DocumentOptions & { readonly now: () => string },
): ProjectDocument {
  let session = first;
  let editor: Editor = { author: asAuthor(options.author), now: options.now };
  let problem: Failure | null = null;
  let saving: 'openly' | 'quietly' | null = null;
  let recovered = first.recovered;
  let counter = first.revisionAtOpen;
  /** Made when somebody first searches. */
  let texts: TextIndex | null = null;
  /** Whether the working copy is without what was forgotten last. */
  let scrubbed = Promise.resolve(true);
  let copies: CopyWatch | null = null;
  const notes = createNotes(options.now);
  const uploads = createUploads(() => session);
  const sourceReads = createUploadReads(uploads, sourceIn);
  const mapReads = createUploadReads(uploads, mapFileIn);
  const tallies: TallyCache = new Map();
  const figures: TallyCache = new Map();
  const answers = createAnswers(() => session);
  const tallyTones = createToneTallies(() => session, answers.tones);

  void indexInBackground(session);

  const saveOptions = { anyway: true, edge: options.edge, dataFolder: options.dataFolder };

  const unsaved = (): boolean => session.revisions.latest() > session.savedRevision;
  const fileName = (): string | null => (session.file ? basename(session.file.origin.path) : null);
  const isLocked = (): boolean => session.file !== null && session.file.key !== null;
  const projectName = (): string =>
    projectNameOf(session.store.list('project', {})[0]?.name ?? '', fileName());
  const shownName = (): string => projectName() || t('Untitled project');
  const status = (): DocumentStatus => ({
    fileName: fileName(),
    isLocked: isLocked(),
    projectName: projectName(),
    state:
      saving === 'openly' ? 'saving' : problem ? 'problem' : unsaved() || !session.file ? 'unsaved' : 'saved',
    problem,
    ...(session.file === null && !unsaved() && { isUnchanged: true }),
    recovered,
    undoLabel: nameStep(session, session.revisions.undoable()),
    redoLabel: nameStep(session, session.revisions.redoable()),
    copies: copies?.found() ?? [],
    revision: counter,
    ...(session.review && { review: session.review }),
  });
  const note = (): void => unlessDiskFails(() => notes.write(session, unsaved(), shownName()));

  const changed = <T extends Edited>(edited: Result<T>): Result<T> => {
    if (edited.ok && edited.value.changes.length > 0) {
      counter += 1;
      texts?.apply(edited.value.changes);
      answers.changed(edited.value.changes);
      options.onChanged?.(edited.value.changes, status());
    }
    return edited;
  };
  const edit = <T extends Edited>(work: () => Result<T>): Result<T> => {
    // Before the change: a crash or a power cut in between must not hide or lose work that was answered.
    try {
      session.untilOnDisk();
      notes.expectChange(session, shownName);
    } catch (error) {
      if (isFileSystemError(error)) return notStored();
      throw error;
    }
    return changed(work());
  };
  const imports = createImports(
    () => session,
    (calls) => edit(() => runCalls(session, calls, undefined, editor)),
  );
  const tookFile = (origin: Origin): void => {
    if (!session.file) return;
    // Whatever was saved last: the file holds something else now.
    session = { ...session, file: { ...session.file, origin }, savedRevision: 0 };
    if (problem?.code === 'file-changed') problem = null;
    const block = blockText(session.file?.key ?? null);
    unlessDiskFails(() =>
      writeState(session.workingCopy, { origin, block, savedRevision: 0, pending: null }),
    );
    note();
    options.onStatus?.(status());
  };
  const merges = createMerges({
    session: () => session,
    editor: () => editor,
    options,
    edit,
    tookFile,
    scrub: () => scrubSoon(),
    pathOfFound: (copyId) => copies?.pathOf(copyId),
    onMerged: (path, hasNothing) => copies?.merged(path, hasNothing),
  });
  /** One save or reload after another; commands do not wait for them. */
  const alone = createTurns();
  const scrubSoon = (): void => {
    scrubbed = answers.renew(() => alone.next(() => Promise.resolve(scrub(session))));
  };
  const save = (work: () => Promise<Result<Session>>, how: SaveHow & { readonly own: boolean }) =>
    alone.next(async (): Promise<Result<DocumentStatus>> => {
      saving = how.quiet === true && problem !== null ? 'quietly' : 'openly';
      if (saving === 'openly') options.onStatus?.(status());
      try {
        const saved = await work();
        if (saved.ok) {
          if (saved.value.file?.origin.path !== session.file?.origin.path) copies?.changed();
          session = saved.value;
          problem = null;
          recovered = false;
          note();
        } else if (how.own) problem = saved.failure;
        saving = null;
        const now = status();
        options.onStatus?.(now);
        return saved.ok ? ok(now) : saved;
      } finally {
        saving = null;
      }
    });
  const end = (keep: boolean): void => {
    copies?.stop();
    void answers.stop();
    uploads.cancelAll();
    imports.closeAll();
    merges.closeAll();
    sourceReads.stopAll();
    mapReads.stopAll();
    session.sqlite.close();
    const key = session.file?.key ?? null;
    if (keep && key) unlessDiskFails(() => sealWorkingCopy(session.workingCopy, key));
    session.file?.lock.release();
    if (keep) session.workingCopy.lock.release();
    else removeWorkingCopy(session.workingCopy);
  };
  const reload = (given: SealKey | null): Result<DocumentStatus> => {
    if (!session.file)
      return fail('no-file', t('This project has no file yet, so there is nothing to reload.'));
    const { origin, lock } = session.file;
    const key = given ?? session.file.key;
    const reopened = openFile(origin.path, { ...options, author: editor.author }, { held: lock, key });
    if (!reopened.ok) return reopened;
    const before = allRecords(session.store);
    uploads.cancelAll();
    imports.closeAll();
    merges.closeAll();
    sourceReads.stopAll();
    mapReads.stopAll();
    session.sqlite.close();
    removeWorkingCopy(session.workingCopy);
    session = reopened.value;
    void indexInBackground(session);
    texts = null;
    tallies.clear();
    figures.clear();
    problem = null;
    recovered = false;
    note();
    const changes = difference(before, allRecords(session.store));
    counter += 1;
    options.onChanged?.(changes, status());
    return ok(status());
  };
  const named = (stepped: Result<{ readonly target: Step }>): Result<{ readonly label: string }> =>
    stepped.ok ? ok({ label: nameStep(session, stepped.value.target) ?? '' }) : stepped;
  const stepped = (name: 'undo' | 'redo'): Result<{ readonly label: string }> => {
    const label = named(edit(() => step(session, name, editor)));
    // What was merged may be new again.
    if (session.file) copies?.changed();
    return label;
  };
  const run: ProjectDocument['run'] = (calls, name) => {
    const ran = edit(() => runCalls(session, calls, name, editor));
    if (!ran.ok) return ran;
    if (isForgetting(calls)) scrubSoon();
    return ok({ values: ran.value.values, revision: counter });
  };
  const saveNow = async (how: SaveHow): Promise<Result<DocumentStatus>> =>
    session.file
      ? save(() => saveSession(session, { anyway: how.anyway === true, edge: options.edge }), {
          ...how,
          own: true,
        })
      : fail('no-file', t('This project has no file yet. Choose where to save it.'));
  /** Runs a command that takes something out for good, and leaves no trace of it in the working copy and the file. */
  const forGood = async (call: UncheckedCall): Promise<Result<TakenOut>> => {
    const ran = run([call]);
    if (!ran.ok) return ran;
    const isScrubbed = await scrubbed;
    const saved = session.file ? await saveNow({}) : null;
    return ok({ isScrubbed, saved: saved === null ? 'no-file' : saved.ok ? 'saved' : 'not-saved' });
  };
  note();
  if (options.findsCopies)
    copies = watchCopies({
      path: () => session.file?.origin.path ?? null,
      database: () => session.workingCopy.database,
      projectId: () => session.store.list('project', {})[0]?.id ?? '',
      setAside: createSetAside(options.dataFolder),
      onFound: () => options.onStatus?.(status()),
      report: options.findsCopies,
    });

  return {
    opened: () => ({
      workingCopy: session.workingCopy.name,
      path: session.file?.origin.path ?? null,
      status: status(),
    }),
    status,
    snapshot: () => ({ records: allRecords(session.store), status: status() }),
    forget: (participantId) => forGood({ command: FORGET, input: { participantId } }),
    mask: (input) => forGood({ command: MASK, input }),
    run,
    undo: () => stepped('undo'),
    redo: () => stepped('redo'),
    save: (how = {}) => saveNow(how),
    // That another file cannot be written is no problem of this one.
    saveAs: (path, overwrite, key) =>
      save(() => saveSessionAs(session, path, overwrite, saveOptions, key), { own: false }),
    saveLocked: async (path, key) => {
      // A project without a file goes on with the first one it gets; its own file gets the password.
      if (!session.file || isOwnFile(session, path))
        return save(() => saveSessionAs(session, path, true, saveOptions, key), { own: false });
      const saved = await alone.next(() => saveLockedCopy(session, path, saveOptions, key));
      return saved.ok ? ok(status()) : saved;
    },
    saveReview: async (path, { note: asked, due }) => {
      const mark = { author: editor.author, createdAt: options.now(), note: asked, due };
      const saved = await alone.next(() => saveReviewCopy(session, path, mark, saveOptions));
      return saved.ok ? ok(status()) : saved;
    },
    reload: (key = null) =>
      alone.next(async () => {
        await answers.stop();
        return reload(key);
      }),
    checkFile: () => {
      if (session.file && !saving) {
        const found = problemOnDisk(session.file.origin);
        const wasOnDisk = isDecision(problem?.code) && problem?.code !== 'hard-link';
        if (found ? found.code !== problem?.code : wasOnDisk) {
          problem = found;
          options.onStatus?.(status());
        }
      }
      copies?.changed();
      return status();
    },
    settled: async () => {
      await scrubbed;
      await answers.stop();
      await alone.settled();
    },
    findEvidence: async (query) => {
      if (needsIndex(query)) await finishIndex(session);
      return ok(findEvidence(session.sqlite, query));
    },
    findText: (query) => {
      texts ??= createTextIndex((kind) => session.store.list(kind, {}));
      return ok(texts.find(query));
    },
    recordHistory: (kind, id, before) => ok(recordHistory(session.sqlite, kind, id, before)),
    revisions: (before, limit) =>
      ok(session.revisions.page(before, limit).map((revision) => nameRevision(session, revision))),
    versions: () => ok(listVersions(session.sqlite, session.revisions.session)),
    news: (seen) => {
      const since = seen === null ? null : newsSince(session.sqlite, seen, editor.author);
      return ok({ head: session.revisions.head() ?? null, since });
    },
    saveVersion: (name, note) => {
      const revisionId = session.revisions.head();
      if (revisionId === undefined) throw new Error('A project has no history');
      const saved = run([{ command: 'add-version', input: { revisionId, name, note } }]);
      return saved.ok ? ok({ id: saved.value.values[0]?.id ?? '' }) : saved;
    },
    stateAt: (revisionId) => stateAt(session, revisionId),
    restore: (revisionId, part = null) => {
      const restored = edit(() =>
        part === null ? restore(session, revisionId, editor) : restorePart(session, revisionId, part, editor),
      );
      return restored.ok
        ? ok({ changes: restored.value.changes.length, lost: restored.value.lost })
        : restored;
    },
    merges,
    readCopy: (path, key = null) => readCopy(path, { ...options, author: editor.author }, key),
    inTurn: (work) => alone.next(() => work(session)),
    setAsideCopy: (copyId, how) => copies?.setAside(copyId, how) ?? true,
    uploads,
    imports,
    answers,
    tallyResponses: () => tallyResponses(() => session, tallies),
    tallyFigures: () => tallyResponses(() => session, figures, figureQuestions),
    tallyTones,
    sourceReads,
    mapReads,
    readFile: (path) => uploads.readFile(path),
    putThumbnail: (sha256, picture) => putThumbnail(session, sha256, picture),
    thumbnail: (sha256) => ok({ bytes: session.blobs.thumbnail(sha256) }),
    blob: (sha256) => shownBlob(session, sha256),
    writeAttachment: (attachmentId, folder) => writeAttachment(session, attachmentId, folder),
    session: () => session,
    setAuthor: (author) => {
      editor = { ...editor, author: asAuthor(author) };
    },
    close: () => {
      if (saving) throw new Error('A project cannot be closed while it is being saved');
      const keep = unsaved();
      if (keep) note();
      end(keep);
    },
    discard: () => end(false),
  };
}

const asAuthor = (name: string): string => cleanText(name).slice(0, MAX_TITLE);
