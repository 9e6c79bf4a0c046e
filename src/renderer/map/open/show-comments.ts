import { handKeyboardTo } from '../../keyboard/hand-over.ts';
import { listedThreads, setCommentsAbout } from '../../session/comments-shown.ts';
import { projectStore } from '../../session/project-store.ts';
import { sessionStore } from '../../session/session-store.ts';

/** Opens the panel of comments at those on a thing; the first of them has the keyboard. */
export function showCommentsOn(targetId: string): void {
  const { comment } = projectStore.getState().records;
  const first = listedThreads(comment, 'all').find((one) => one.first.targetId === targetId)?.first;
  if (!first) return;
  setCommentsAbout(first);
  sessionStore.setState({ leftPanel: 'comments' });
  handKeyboardTo(`[data-comment="${first.id}"] button`);
}
