import { createStore, useStore } from 'zustand';
import type { Comment } from '../../shared/model/comment.ts';

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

/** The comments of a project as they are listed: the open ones first, each part the newest first. */
export function listedComments(
  comments: ReadonlyMap<string, Comment>,
  shows: 'all' | 'open',
): readonly Comment[] {
  const listed = [...comments.values()].filter(({ resolved }) => shows === 'all' || !resolved);
  return listed.sort(
    (a, b) =>
      Number(a.resolved) - Number(b.resolved) ||
      b.createdAt.localeCompare(a.createdAt) ||
      b.id.localeCompare(a.id),
  );
}
