import { basename } from 'node:path';
import { isSameFile } from '../../files/same-file.ts';
import { readCopy } from '../copies/read-copy.ts';
import { readGraph } from '../database/history-graph.ts';
import type { Decision } from '../../shared/merge/conflict.ts';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import type { RecordLists } from '../../shared/model/records-by-id.ts';
import { type ProjectRecords, recordKinds, type RecordKind } from '../../shared/model/records.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { backUp } from './backup.ts';
import { type Edited, type Editor, notStored } from './edit.ts';
import type { MergeKeys } from './keys.ts';
import type { OpenOptions } from './open-session.ts';
import { compareWithOrigin, type Origin } from './origin.ts';
import type { Session } from './session.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { closeCopy, mergeWith, type OpenCopy, openOtherCopy, runMerge } from './merge-copy.ts';

export type DecisionList = readonly (readonly [string, Decision])[];

/** How another copy is opened to be merged. */
export type HowToOpen = {
  /** A file of the project as it was when they parted, where their history does not say. */
  readonly base?: string | undefined;
  readonly keys?: MergeKeys | undefined;
  /** Whoever asks keeps both files as they are, so they are not backed up. */
  readonly isKept?: boolean | undefined;
};

/** Other copies that are open to be merged: each is only read, and has a working copy of its own until it is closed. */
export type Merges = {
  readonly open: (path: string, how?: HowToOpen) => Result<MergePreview>;
  /** Opens a copy that was found beside the file. */
  readonly openFound: (copyId: string) => Result<MergePreview>;
  /** Opens the project's own file where another program has changed it. Once it is merged, it can be saved over. */
  readonly openOwn: () => Result<MergePreview>;
  /** The records as merging by these decisions makes them. Nothing changes. */
  readonly records: (mergeId: Id, decisions: DecisionList) => Result<{ readonly records: RecordLists }>;
  /** Where a copy is that was merged; refused where it is another by now, or gone. */
  readonly mergedCopy: (mergeId: Id) => Result<{ readonly path: string }>;
  /** Whether a file is another copy of the project, by a look at it alone. */
  readonly isCopy: (path: string) => boolean;
  readonly decide: (mergeId: Id, decisions: DecisionList) => Result<MergePreview>;
  /** Both files are backed up first; the copy is closed afterwards. */
  readonly run: (mergeId: Id, decisions: DecisionList, leaveOpen?: boolean) => Result<MergePreview>;
  readonly close: (mergeId: Id) => Result<null>;
  readonly closeAll: () => void;
};

type Owner = {
  readonly session: () => Session;
  readonly editor: () => Editor;
  readonly options: Omit<OpenOptions, 'author'>;
  /** The project holds all that its file has by now: that is what may be saved over. */
  readonly tookFile: (origin: Origin) => void;
  readonly pathOfFound: (copyId: string) => string | undefined;
  /** The copy was merged, or has nothing to merge. */
  readonly onMerged: (path: string, hasNothing: boolean) => void;
  readonly edit: <T extends Edited>(work: () => Result<T>) => Result<T>;
  /** Leaves no trace in the working copy of what was forgotten. */
  readonly scrub: () => void;
};

type Opened = OpenCopy & { readonly path: string; readonly isKept: boolean };

export function createMerges({
  session,
  editor,
  options,
  edit,
  tookFile,
  scrub,
  pathOfFound,
  onMerged,
}: Owner): Merges {
  const copies = new Map<Id, Opened>();
  /** Copies that were merged, as they were then. */
  const merged = new Map<Id, Origin>();
  const withCopy = <T>(mergeId: Id, work: (copy: Opened) => Result<T>): Result<T> => {
    const copy = copies.get(mergeId);
    return copy
      ? work(copy)
      : fail('merge-gone', t('The other copy is not open any more. Nothing was changed. Choose it again.'));
  };
  const close = (mergeId: Id): void => {
    const copy = copies.get(mergeId);
    copies.delete(mergeId);
    if (copy) closeCopy(copy);
  };
  const previewOf = (mergeId: Id, decisions: DecisionList): Result<MergePreview> =>
    withCopy(mergeId, (copy) => {
      const merging = mergeWith(session(), copy, editor(), new Map(decisions));
      return merging.ok ? ok({ ...merging.value.preview, mergeId }) : merging;
    });
  const open: Merges['open'] = (path, { base, keys, isKept = false } = {}) => {
    const opened = openOtherCopy(session(), path, { ...options, author: editor().author }, base, keys);
    if (!opened.ok) return opened;
    const mergeId = newId();
    copies.set(mergeId, { ...opened.value, path, isKept });
    const preview = previewOf(mergeId, []);
    if (!preview.ok) close(mergeId);
    if (preview.ok && preview.value.changes === 0 && preview.value.theirs.revisions === 0)
      onMerged(path, true);
    return preview;
  };
  return {
    open,
    openFound: (copyId) => {
      const path = pathOfFound(copyId);
      return path === undefined
        ? fail(
            'copy-gone',
            t('This copy is not beside the file any more. It may have been moved, renamed or deleted.'),
          )
        : open(path);
    },
    openOwn: () => {
      const { file } = session();
      return file
        ? open(file.origin.path, { keys: { copy: file.key, base: null } })
        : fail('no-file', t('This project has no file yet, so there is nothing to merge.'));
    },
    mergedCopy: (mergeId) => {
      const origin = merged.get(mergeId);
      const is = origin ? compareWithOrigin(origin) : 'gone';
      if (origin && is === 'same') return ok({ path: origin.path });
      const name = { name: origin ? basename(origin.path) : '' };
      return is === 'changed'
        ? fail(
            'file-changed',
            t('“{{name}}” was changed since it was merged, so it stays. Merge it again first.', name),
          )
        : fail(
            'copy-gone',
            t('“{{name}}” is not there any more. It may have been moved, renamed or deleted.', name),
          );
    },
    isCopy: (path) => {
      const { file, store, sqlite } = session();
      if (file && isSameFile(file.origin.path, path)) return false;
      const id = store.list('project', {})[0]?.id ?? '';
      return readCopy(path, id, readGraph(sqlite)).is === 'copy';
    },
    records: (mergeId, decisions) =>
      withCopy(mergeId, (copy) => {
        const merging = mergeWith(session(), copy, editor(), new Map(decisions));
        return merging.ok ? ok({ records: listsOf(merging.value.merge.records) }) : merging;
      }),
    decide: previewOf,
    run: (mergeId, decisions, leaveOpen = false) =>
      withCopy(mergeId, (copy) => {
        const merging = mergeWith(session(), copy, editor(), new Map(decisions));
        if (!merging.ok) return merging;
        const { forgotten } = merging.value.preview;
        const isForgetting = forgotten.here.length > 0 || forgotten.masked > 0 || forgotten.history;
        // What is forgotten would stay in a backup.
        const own = isForgetting ? undefined : session().file?.origin.path;
        const other = forgotten.inCopy > 0 ? undefined : copy.path;
        const files = copy.isOwn ? [own && other] : [own, other];
        const backedUp = copy.isKept ? ok(null) : backUpBoth(files, options);
        if (!backedUp.ok) return backedUp;
        const ran = edit(() => runMerge(session(), copy, editor(), new Map(decisions), leaveOpen));
        const { file } = copy.session;
        if (copy.isOwn && file && (ran.ok || ran.failure.code === 'nothing-to-merge')) tookFile(file.origin);
        else if (!ran.ok) return ran;
        const outcome = ran.ok ? ok({ ...ran.value.preview, mergeId }) : previewOf(mergeId, decisions);
        close(mergeId);
        if (file) merged.set(mergeId, file.origin);
        if (isForgetting && ran.ok) scrub();
        onMerged(copy.path, false);
        return outcome;
      }),
    close: (mergeId) => {
      close(mergeId);
      return ok(null);
    },
    closeAll: () => {
      for (const mergeId of [...copies.keys()]) close(mergeId);
    },
  };
}

/** A project without a file, or whose file is gone, is safe in its working copy alone. */
function backUpBoth(
  paths: readonly (string | undefined)[],
  options: Pick<OpenOptions, 'dataFolder' | 'now'>,
): Result<null> {
  for (const one of new Set(paths)) {
    if (one === undefined) continue;
    try {
      backUp(one, 'before-merge', options);
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      if (error.code !== 'ENOENT') return notStored();
    }
  }
  return ok(null);
}

function listsOf(records: ProjectRecords): RecordLists {
  const lists: Partial<Record<RecordKind, unknown>> = {};
  for (const kind of recordKinds) lists[kind] = [...records[kind].values()];
  // Each table holds the records of its own kind.
  return lists as RecordLists;
}
