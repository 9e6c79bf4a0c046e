import { basename } from 'node:path';
import type { Session } from './session.ts';
import { writeNote } from './working-copy.ts';

/** How long the note's time may lag behind the last change, in milliseconds. */
const LAG = 30_000;

/** Keeps the note that the start screen reads; see `workingCopyNoteSchema`. */
export type Notes = {
  readonly write: (session: Session, unsaved: boolean, projectName: string) => void;
  /** Says that there is unsaved work, before there is. Does nothing where that was said lately. */
  readonly expectChange: (session: Session, projectName: () => string) => void;
};

export function createNotes(now: () => string): Notes {
  let said: { readonly unsaved: boolean; readonly at: number } | undefined;
  const write: Notes['write'] = (session, unsaved, projectName) => {
    said = { unsaved, at: Date.now() };
    writeNote(session.workingCopy, {
      name: session.file ? basename(session.file.origin.path) : projectName,
      path: session.file?.origin.path ?? null,
      unsaved,
      changedAt: now(),
      pid: process.pid,
    });
  };
  return {
    write,
    expectChange: (session, projectName) => {
      if (said?.unsaved && Date.now() - said.at < LAG) return;
      write(session, true, projectName());
    },
  };
}
