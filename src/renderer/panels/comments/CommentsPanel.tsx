import { SegmentedControl } from '@mantine/core';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Comment } from '../../../shared/model/comment.ts';
import {
  forgetComments,
  isAsked,
  listedComments,
  setCommentsAbout,
  setCurrentComment,
  useCommentsShown,
} from '../../session/comments-shown.ts';
import { projectStore, useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { sessionStore } from '../../session/session-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { showHit } from '../find/show-hit.ts';
import { aboutComment } from './comment-list.ts';
import { CommentRow } from './CommentRow.tsx';
import classes from './CommentsPanel.module.css';

/** Every comment of the project, open first. Arrow keys go through them, Enter goes to what one is about. */
export function CommentsPanel(): ReactNode {
  const records = useProject((state) => state.records);
  const [shows, setShows] = useState<'all' | 'open'>('all');
  const comments = useMemo(() => listedComments(records.comment, shows), [records.comment, shows]);
  const open = comments.filter(({ resolved }) => !resolved).length;
  return (
    <Panel
      title={t('Comments')}
      side="left"
      toggle="toggle-comments"
      ownScroll
      head={
        <div className={classes.head}>
          <SegmentedControl
            aria-label={t('Which comments')}
            value={shows}
            onChange={(next) => setShows(next === 'open' ? 'open' : 'all')}
            data={[
              { value: 'all', label: t('All') },
              { value: 'open', label: t('Open', { context: 'comments' }) },
            ]}
          />
          <span className={classes.count} role="status">
            {t('{{count}} open comments', { count: open })}
          </span>
        </div>
      }
    >
      {comments.length === 0 ? (
        <p className={classes.empty}>
          {records.comment.size === 0
            ? t('No comments yet. Select a card, stage or step and write one at the end of the inspector.')
            : t('Every comment is resolved.')}
        </p>
      ) : (
        <CommentList comments={comments} />
      )}
    </Panel>
  );
}

/** Opened by key, the list begins at the comments on what is selected. */
function beginAtSelection(): void {
  const { selection } = sessionStore.getState();
  if (isAsked() || !selection || selection.kind === 'cell') return;
  const id = selection.kind === 'cards' ? selection.ids.at(-1) : selection.id;
  const { comment } = projectStore.getState().records;
  const first = listedComments(comment, 'all').find(({ targetId }) => targetId === id);
  if (first) setCommentsAbout(first);
}

function CommentList({ comments }: { readonly comments: readonly Comment[] }): ReactNode {
  const records = useProject((state) => state.records);
  const { currentId, aboutId } = useCommentsShown();
  const at = Math.max(
    0,
    comments.findIndex(({ id }) => id === currentId),
  );
  const state = useVirtualRows(comments, { keyOf: ({ id }) => id, heightOf: () => 92 });
  const { scroller, virtual } = state;
  /** True where the keyboard goes to the comment that is current next. */
  const follows = useRef(false);
  useLayoutEffect(() => {
    if (!follows.current) return;
    virtual.scrollToIndex(at);
    const row = scroller.current?.querySelector<HTMLElement>('[data-current] button');
    // Far away it is drawn only after the list has scrolled.
    if (!row) return;
    row.focus({ preventScroll: true });
    follows.current = false;
  });
  // Asked for on the map, the current one may be far down the list.
  const wanted = comments.findIndex(({ targetId }) => targetId === aboutId);
  useLayoutEffect(() => {
    if (wanted >= 0) virtual.scrollToIndex(wanted);
  }, [virtual, wanted]);
  useEffect(() => {
    beginAtSelection();
    return forgetComments;
    // Where it begins; it does not follow the selection.
  }, []);
  const go = (index: number): void => {
    follows.current = true;
    setCurrentComment(comments[Math.min(comments.length - 1, Math.max(0, index))]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: comments.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: handles the keys of the comment in it that has the focus
    <div
      ref={scroller}
      className={classes.scroller}
      role="feed"
      aria-label={t('Comments')}
      onKeyDown={onKeyDown}
    >
      <VirtualRows state={state} rows={comments}>
        {(comment, index) => (
          <CommentRow
            comment={comment}
            about={aboutComment(comment, records)}
            current={index === at}
            wanted={comment.targetId === aboutId}
            position={index + 1}
            count={comments.length}
            onShow={() => {
              setCurrentComment(comment.id);
              showHit({ kind: 'comment', id: comment.id, field: 'text' });
            }}
            onResolve={() => {
              // It moves to another part of the list; the keyboard goes on to the next.
              go(index + 1 < comments.length ? index + 1 : index - 1);
              void runOrNotice([
                { command: 'edit-comment', input: { commentId: comment.id, resolved: !comment.resolved } },
              ]);
            }}
          />
        )}
      </VirtualRows>
    </div>
  );
}
