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
import type { Thread } from '../../../shared/review/threads.ts';
import {
  forgetComments,
  isAsked,
  listedThreads,
  setCommentsAbout,
  setCurrentComment,
  type ShownThreads,
  useCommentsShown,
} from '../../session/comments-shown.ts';
import { projectStore, useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { sessionStore } from '../../session/session-store.ts';
import { useSettings } from '../../session/settings.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { showHit } from '../find/show-hit.ts';
import { aboutComment } from './comment-list.ts';
import { CommentRow } from './CommentRow.tsx';
import classes from './CommentsPanel.module.css';

/** Every comment of the project, open first. Arrow keys go through them, Enter goes to what one is about. */
export function CommentsPanel(): ReactNode {
  const records = useProject((state) => state.records);
  const { author } = useSettings();
  const [shows, setShows] = useState<ShownThreads>('all');
  const threads = useMemo(
    () => listedThreads(records.comment, shows, author),
    [records.comment, shows, author],
  );
  const open = threads.filter(({ first }) => !first.resolved).length;
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
            fullWidth
            onChange={setShows}
            data={[
              { value: 'all', label: t('All') },
              { value: 'open', label: t('Open', { context: 'comments' }) },
              { value: 'mine', label: t('Mine') },
              { value: 'done', label: t('Done', { context: 'comments' }) },
            ]}
          />
          <span className={classes.count} role="status">
            {t('{{count}} open comments', { count: open })}
          </span>
        </div>
      }
    >
      {threads.length === 0 ? (
        <p className={classes.empty}>
          {records.comment.size === 0
            ? t('No comments yet. Select a card, stage or step and write one at the end of the inspector.')
            : emptyText(shows, author)}
        </p>
      ) : (
        <CommentList threads={threads} />
      )}
    </Panel>
  );
}

/** Why nothing is listed though there are comments. */
function emptyText(shows: ShownThreads, author: string): string {
  if (shows === 'done') return t('No comment is done yet.');
  if (shows !== 'mine') return t('Every comment is resolved.');
  return author.trim() === ''
    ? t('Enter your name in the settings to see what waits for you.')
    : t('Nothing waits for {{name}}.', { name: author });
}

/** Opened by key, the list begins at the comments on what is selected. */
function beginAtSelection(): void {
  const { selection } = sessionStore.getState();
  if (isAsked() || !selection || selection.kind === 'cell') return;
  const id = selection.kind === 'cards' ? selection.ids.at(-1) : selection.id;
  const { comment } = projectStore.getState().records;
  const thread = listedThreads(comment, 'all').find(({ first }) => first.targetId === id);
  if (thread) setCommentsAbout(thread.first);
}

function CommentList({ threads }: { readonly threads: readonly Thread[] }): ReactNode {
  const records = useProject((state) => state.records);
  const { currentId, aboutId } = useCommentsShown();
  const at = Math.max(
    0,
    threads.findIndex(({ first }) => first.id === currentId),
  );
  const state = useVirtualRows(threads, {
    keyOf: ({ first }) => first.id,
    heightOf: ({ first, replies }) => 124 + 44 * replies.length + (first.suggestion ? 140 : 0),
  });
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
  const wanted = threads.findIndex(({ first }) => first.targetId === aboutId);
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
    setCurrentComment(threads[Math.min(threads.length - 1, Math.max(0, index))]?.first.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: threads.length - 1 }[event.key];
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
      <VirtualRows state={state} rows={threads}>
        {(thread, index) => (
          <CommentRow
            thread={thread}
            about={aboutComment(thread.first, records)}
            current={index === at}
            wanted={thread.first.targetId === aboutId}
            position={index + 1}
            count={threads.length}
            onShow={() => {
              setCurrentComment(thread.first.id);
              showHit({ kind: 'comment', id: thread.first.id, field: 'text' });
            }}
            onResolve={() => {
              // It moves to another part of the list; the keyboard goes on to the next.
              go(index + 1 < threads.length ? index + 1 : index - 1);
              void runOrNotice([
                {
                  command: 'edit-comment',
                  input: { commentId: thread.first.id, resolved: !thread.first.resolved },
                },
              ]);
            }}
          />
        )}
      </VirtualRows>
    </div>
  );
}
