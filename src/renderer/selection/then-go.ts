import { projectStore } from '../session/project-store.ts';
import { select, sessionStore } from '../session/session-store.ts';
import { lead, watchForMove } from './moved-on.ts';
import { isThere } from './place-of-step.ts';

/**
 * Waits for work that was begun in this turn, then goes to what it made. Whoever has gone on meanwhile stays where they are:
 * what was done is done, and only not shown. All that selects, edits or opens something after an answer goes through here.
 * Gives what the work gave; undefined, null and false say that it was not done.
 */
export async function thenGo<T>(
  work: Promise<T>,
  go: (done: Exclude<T, undefined | null | false>) => void,
): Promise<T> {
  const hasMovedOn = watchForMove();
  const { selection } = sessionStore.getState();
  const wasThere = isThere(selection, projectStore.getState().records);
  const done = await work;
  if (!isDone(done)) return done;
  if (!hasMovedOn()) lead(() => go(done));
  else if (wasThere && sessionStore.getState().selection === selection) dropIfGone();
  return done;
}

const isDone = <T>(done: T): done is Exclude<T, undefined | null | false> =>
  done !== undefined && done !== null && done !== false;

/** What the work took away does not stay selected. */
function dropIfGone(): void {
  if (!isThere(sessionStore.getState().selection, projectStore.getState().records)) select(null);
}
