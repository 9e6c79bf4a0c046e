import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Thread } from '../../../shared/review/threads.ts';
import { Said } from '../threads/Said.tsx';
import { ThreadFacts } from '../threads/ThreadFacts.tsx';
import { ThreadTalk } from '../threads/ThreadTalk.tsx';
import classes from './CommentsPanel.module.css';

type Props = {
  readonly thread: Thread;
  readonly about: { readonly name: string; readonly place: string };
  /** The one that Tab reaches; arrow keys go to the others. */
  readonly current: boolean;
  /** It is about the thing whose comments were asked for. */
  readonly wanted: boolean;
  readonly position: number;
  readonly count: number;
  readonly onShow: () => void;
  readonly onResolve: () => void;
};

/** A thread: what it is about, who began it and when, what it says, and what was replied. */
export function CommentRow({
  thread,
  about,
  current,
  wanted,
  position,
  count,
  onShow,
  onResolve,
}: Props): ReactNode {
  const { id, text, resolved } = thread.first;
  const turn = resolved ? t('Open again') : t('Resolve');
  const tabIndex = current ? 0 : -1;
  return (
    <article
      className={classes.row}
      data-comment={id}
      data-current={current || undefined}
      data-wanted={wanted || undefined}
      data-resolved={resolved || undefined}
      aria-posinset={position}
      aria-setsize={count}
      aria-label={resolved ? t('Resolved comment') : t('Open comment')}
    >
      <button type="button" className={classes.go} tabIndex={tabIndex} onClick={onShow}>
        <strong dir="auto">{about.name}</strong>
        <small dir="auto">{about.place}</small>
        <span className={classes.text} dir="auto">
          {text}
        </span>
        <small>
          <Said comment={thread.first} />
        </small>
        <ThreadFacts thread={thread} />
      </button>
      <Tooltip label={turn}>
        <ActionIcon
          size={24}
          tabIndex={tabIndex}
          aria-label={turn}
          aria-pressed={resolved}
          onClick={onResolve}
        >
          <IconCheck size={14} stroke={2} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <ThreadTalk thread={thread} reached={current} />
    </article>
  );
}
