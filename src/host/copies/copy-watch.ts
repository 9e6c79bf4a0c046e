import { createHash } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import type { FoundCopy } from '../../shared/protocol/document-status.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { mayBeCopy } from './copy-names.ts';
import { type RunningLook, startLook } from './look.ts';
import type { CopyRead } from './read-copy.ts';
import type { SetAside } from './set-aside.ts';

/** How long after the project was opened its folder is looked through: what the person waits for comes first. */
const AFTER_OPENING = 1_500;
/** How long nothing must have happened to files that may be copies, ms: programs write them piece by piece. */
const QUIET_FOR = 1_000;
/** How often, and after how long, a file is read again that could not be read: a program may not be done with it. */
const RETRIES = [2_000, 5_000, 15_000];

export type CopyWatchOptions = {
  /** The project's file now, with links followed; null before it was first saved. */
  readonly path: () => string | null;
  readonly database: () => string;
  readonly projectId: () => string;
  readonly setAside: SetAside;
  /** Other copies than before have something new. */
  readonly onFound: () => void;
  /** Takes a bug. */
  readonly report: (error: unknown) => void;
};

/** Finds copies of an open project in its folder, and goes on while it is open. */
export type CopyWatch = {
  /** Those that have something new, the newest first. */
  readonly found: () => readonly FoundCopy[];
  /** The file of one of them; undefined where it is not among them any more. */
  readonly pathOf: (id: string) => string | undefined;
  /** The person does not want to be told of it now, or never again; false where that could not be stored. */
  readonly setAside: (id: string, how: 'later' | 'never') => boolean;
  /** What the project has, or which file it has, is another: looks again. */
  readonly changed: () => void;
  /** This copy was merged as it is now, or there is nothing in it to merge. */
  readonly merged: (path: string, hasNothing: boolean) => void;
  readonly stop: () => void;
};

type Known = Candidate & { readonly read: CopyRead };

export function watchCopies(options: CopyWatchOptions): CopyWatch {
  let known: readonly Known[] = [];
  let shown: readonly FoundCopy[] = [];
  let later: readonly Candidate[] = [];
  let watcher: { readonly folder: string; readonly end: () => void } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: RunningLook | null = null;
  let isLooking = false;
  let isStale = false;
  let tries = 0;
  let isStopped = false;

  // Asked after something was waited for: it may be so by then.
  const hasStopped = (): boolean => isStopped;
  const isAskedAgain = (): boolean => isStale && !isStopped;
  const lookIn = (milliseconds: number): void => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(options.report), milliseconds);
    timer.unref();
  };
  const isAside = ({ path, state }: Candidate): boolean =>
    later.some((one) => one.path === path && one.state === state) || options.setAside.has(path, state);
  const show = (): void => {
    const now = known.flatMap((one) => {
      const { read, path } = one;
      if (read.is !== 'copy' || read.changes === 0 || isAside(one)) return [];
      const { changes, authors, time } = read;
      return { id: idOf(path), fileName: basename(path), changes, authors, time };
    });
    if (JSON.stringify(now) === JSON.stringify(shown)) return;
    shown = now;
    options.onFound();
  };
  async function look(): Promise<void> {
    if (isLooking) {
      isStale = true;
      return;
    }
    isLooking = true;
    try {
      do {
        isStale = false;
        await lookOnce();
      } while (isAskedAgain());
    } finally {
      isLooking = false;
    }
  }
  async function lookOnce(): Promise<void> {
    const path = options.path();
    follow(path);
    const candidates = path === null ? [] : await candidatesFor(path);
    if (hasStopped()) return;
    const before = new Map(known.map((one) => [one.path, one]));
    // Whose a file is does not change as long as it is the same file; what is new in a copy does.
    const isOther = ({ path: of, state }: Candidate): boolean => {
      const one = before.get(of);
      return one?.state === state && one.read.is === 'other';
    };
    const asked = candidates.filter((one) => !isOther(one));
    const looked = asked.length === 0 ? [] : await lookInto(asked);
    if (looked === null || hasStopped()) return;
    const reads = new Map(asked.map(({ path: of }, index) => [of, looked[index]]));
    known = candidates.map((one) => ({ ...one, read: reads.get(one.path) ?? { is: 'other' } }));
    show();
    const wait = known.some(({ read }) => read.is === 'unreadable') ? RETRIES[tries] : undefined;
    tries = wait === undefined ? tries : tries + 1;
    if (wait !== undefined) lookIn(wait);
  }
  async function lookInto(asked: readonly Candidate[]): Promise<readonly CopyRead[] | null> {
    running = startLook({
      database: options.database(),
      projectId: options.projectId(),
      paths: asked.map(({ path }) => path),
    });
    try {
      return await running.done;
    } finally {
      running = null;
    }
  }
  /** Where the system cannot watch a folder, it is looked through when the project is opened and the window comes to the front. */
  function follow(path: string | null): void {
    const folder = path === null ? null : dirname(path);
    if (watcher?.folder === folder) return;
    watcher?.end();
    watcher = folder === null ? null : { folder, end: watchFolder(folder, onEvent) };
  }
  const onEvent = (name: string | null): void => {
    const path = options.path();
    if (path === null || (name !== null && !mayBeCopy(basename(path), name))) return;
    tries = 0;
    lookIn(QUIET_FOR);
  };

  lookIn(AFTER_OPENING);
  return {
    found: () => shown,
    pathOf: (id) => known.find(({ path }) => idOf(path) === id)?.path,
    setAside: (id, how) => {
      const one = known.find(({ path }) => idOf(path) === id);
      if (!one) return true;
      if (how === 'later') later = [...later, one];
      const isStored = how === 'later' || options.setAside.add(one.path, null);
      show();
      return isStored;
    },
    changed: () => lookIn(QUIET_FOR),
    merged: (path, hasNothing) => {
      const one = known.find((each) => each.path === path);
      // Where what is new cannot be counted, or comes to nothing, the same file would be named again.
      if (one?.read.is === 'copy' && (hasNothing || one.read.changes === null))
        options.setAside.add(path, one.state);
      lookIn(0);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      running?.stop();
      watcher?.end();
    },
  };
}

/** Windows name a copy by this, never by its path. */
const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

/** Watches a folder without keeping the process; returns what ends it. */
function watchFolder(folder: string, onEvent: (name: string | null) => void): () => void {
  let watcher: FSWatcher | undefined;
  const end = (): void => {
    watcher?.close();
    watcher = undefined;
  };
  try {
    watcher = watch(folder, { persistent: false }, (_kind, name) => onEvent(name));
    watcher.on('error', end);
  } catch (error) {
    // Too many are watched, or the folder is gone or may not be read.
    if (!isFileSystemError(error)) throw error;
  }
  return end;
}
