import type { DocumentStatus } from '../shared/protocol/document-status.ts';
import type { ProjectDocument } from './document/document.ts';

/** How long nothing must have changed before a project is saved by itself, in milliseconds. */
const IDLE = 2_000;
/** Saving takes at most this share of the time, so that a project with large files stays usable. */
const SHARE = 0.1;

export type Autosave = {
  /** Whether it saves at all. */
  readonly allow: (allowed: boolean) => void;
  /** Call after every change. */
  readonly changed: (status: DocumentStatus) => void;
  readonly stop: () => void;
};

/** Saves a project that has a file when nothing has changed for a while. `enqueue` runs it between requests. */
export function createAutosave(
  document: () => ProjectDocument | undefined,
  enqueue: (work: () => void) => void,
): Autosave {
  let timer: NodeJS.Timeout | undefined;
  let lastTook = 0;
  let isAllowed = true;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = (): void => {
    const open = document();
    if (!isAllowed || !open || !isWorthSaving(open.status())) return;
    const start = performance.now();
    // A failure is told by the status, which the document pushes; the next change tries again.
    open.save();
    lastTook = performance.now() - start;
  };
  const changed = (status: DocumentStatus): void => {
    stop();
    if (!isAllowed || !isWorthSaving(status)) return;
    timer = setTimeout(() => enqueue(save), Math.max(IDLE, lastTook / SHARE));
  };
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

/** A file that another program changed stays a matter for the person; everything else may pass by itself. */
const isWorthSaving = (status: DocumentStatus): boolean =>
  status.fileName !== null &&
  (status.state === 'unsaved' || (status.state === 'problem' && status.problem?.code !== 'file-changed'));
