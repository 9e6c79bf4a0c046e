import { createStore, useStore } from 'zustand';
import type { Comment } from '../../shared/model/comment.ts';
import { isFor, type Thread, threadsOf } from '../../shared/review/threads.ts';

/** Where the panel of comments is: the comment that is current, and the thing whose comments were asked for. */
type CommentsShown = { readonly currentId: string | null; readonly aboutId: string | null };

const nothing: CommentsShown = { currentId: null, aboutId: null };
const commentsStore = createStore<CommentsShown>()(() => nothing);

export const useCommentsShown = (): CommentsShown => useStore(commentsStore);

/** Goes to a comment; what was asked for is left. */
export const setCurrentComment = (currentId: string | null): void =>
  commentsStore.setState({ currentId, aboutId: null });

/** The panel begins at the comments on a thing, with this one of them. */
export const setCommentsAbout = ({ id, targetId }: Comment): void =>
  commentsStore.setState({ currentId: id, aboutId: targetId });

/** Whether the comments on a thing were asked for. */
export const isAsked = (): boolean => commentsStore.getState().aboutId !== null;

/** The panel is closed: the next time it begins at its beginning. */
export const forgetComments = (): void => commentsStore.setState(nothing);

/** Which threads are listed; `mine`: those that wait for who works here. */
export type ShownThreads = 'all' | 'open' | 'mine' | 'done';

/** The threads of a project as they are listed: those that are not done first, each part by what was said last. */
export function listedThreads(
  comments: ReadonlyMap<string, Comment>,
  shows: ShownThreads,
  name = '',
): readonly Thread[] {
  const listed = threadsOf(comments.values()).filter((thread) => isListed(thread, shows, name));
  return [...listed].sort(
    (a, b) =>
      Number(a.first.resolved) - Number(b.first.resolved) ||
      b.latest.localeCompare(a.latest) ||
      b.first.id.localeCompare(a.first.id),
  );
}

function isListed(thread: Thread, shows: ShownThreads, name: string): boolean {
  switch (shows) {
    case 'all':
      return true;
    case 'open':
      return !thread.first.resolved;
    case 'done':
      return thread.first.resolved;
    case 'mine':
      return !thread.first.resolved && isFor(thread, name);
  }
}
