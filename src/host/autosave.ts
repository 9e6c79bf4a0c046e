import type { DocumentStatus } from '../shared/protocol/document-status.ts';
import type { ProjectDocument } from './document/project-document.ts';
import { isDecision } from './document/save-failure.ts';

/** How long nothing must have changed before a project is saved by itself, in milliseconds. */
const IDLE = 2_000;
/** Saving takes at most this share of the time, so that a project with large files stays usable. */
const SHARE = 0.1;
/** How long after a failure it tries again, in milliseconds: longer each time, and never longer than the last. */
const RETRIES = [5_000, 10_000, 20_000, 40_000, 60_000];

export type Autosave = {
  /** Whether it saves at all. */
  readonly allow: (allowed: boolean) => void;
  /** Call after every change, and after every save. */
  readonly changed: (status: DocumentStatus) => void;
  readonly stop: () => void;
};

/**
 * Saves a project that has a file when nothing has changed for a while, and again by itself where that failed. `report`
 * takes a bug.
 */
export function createAutosave(
  document: () => ProjectDocument | undefined,
  report: (error: unknown) => void,
): Autosave {
  let timer: NodeJS.Timeout | undefined;
  let lastTook = 0;
  let failures = 0;
  let isAllowed = true;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = async (): Promise<void> => {
    timer = undefined;
    const open = document();
    if (!isAllowed || !open || !isWorthSaving(open.status())) return;
    const start = performance.now();
    // A failure is in the status, which the document pushes.
    const saved = await open.save({ quiet: true });
    lastTook = performance.now() - start;
    failures = saved.ok ? 0 : failures + 1;
    if (document() === open) changed(open.status());
  };
  const changed = (status: DocumentStatus): void => {
    if (!isAllowed || !isWorthSaving(status)) {
      if (status.state === 'saved') failures = 0;
      stop();
      return;
    }
    if (status.state === 'problem') {
      // What is typed meanwhile does not put it off.
      timer ??= setTimeout(run, RETRIES[Math.min(Math.max(failures, 1), RETRIES.length) - 1]);
      return;
    }
    stop();
    timer = setTimeout(run, Math.max(IDLE, lastTook / SHARE));
  };
  const run = (): void => void save().catch(report);
  return {
    allow: (allowed) => {
      isAllowed = allowed;
      const open = document();
      if (open) changed(open.status());
    },
    changed,
    stop,
  };
}

/** What needs a decision stays a matter for the person; everything else may pass by itself. */
const isWorthSaving = ({ fileName, state, problem }: DocumentStatus): boolean =>
  fileName !== null && (state === 'unsaved' || (state === 'problem' && !isDecision(problem?.code)));
