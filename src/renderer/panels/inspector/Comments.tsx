import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Comment } from '../../../shared/model/comment.ts';
import { type Thread, threadsOf } from '../../../shared/review/threads.ts';
import { fieldDraft, keepFieldDraft, useFieldDraft } from '../../session/drafts.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import fields from '../../ui/fields.module.css';
import { Section } from '../../ui/Section.tsx';
import { useSending, withoutSent } from '../../ui/use-sending.ts';
import { Said } from '../threads/Said.tsx';
import { ThreadFacts } from '../threads/ThreadFacts.tsx';
import { ThreadTalk } from '../threads/ThreadTalk.tsx';
import classes from './Comments.module.css';

type Props = { readonly targetKind: Comment['targetKind']; readonly targetId: string };

/** What people said about a record: what is open in view, what is resolved one press away. */
export function Comments({ targetKind, targetId }: Props): ReactNode {
  const comments = useProject(({ records }) => findBy(records.comment, 'targetId', targetId));
  // Begun and not added yet: nobody loses one by looking elsewhere for a moment, and only a press adds it.
  const key = `comment:${targetId}`;
  const draft = useFieldDraft(key) ?? '';
  const [showsResolved, setShowsResolved] = useState(false);
  const write = (text: string): void => {
    keepFieldDraft(key, text === '' ? null : text);
  };
  const send = useSending(
    async (text) =>
      (await runOrNotice([{ command: 'add-comment', input: { targetKind, targetId, text } }])) !== undefined,
    (text) => write(withoutSent(fieldDraft(key) ?? '', text)),
  );
  const threads = useMemo(() => threadsOf(comments), [comments]);
  const open = threads.filter(({ first }) => !first.resolved);
  const resolved = threads.filter(({ first }) => first.resolved);
  return (
    <Section title={t('Comments')} {...(threads.length > 0 ? { count: open.length } : {})}>
      {open.map((thread) => (
        <CommentItem key={thread.first.id} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <button
          type="button"
          className={classes.resolved}
          aria-expanded={showsResolved}
          onClick={() => setShowsResolved(!showsResolved)}
        >
          {showsResolved
            ? t('Hide {{count}} resolved', { count: resolved.length })
            : t('Show {{count}} resolved', { count: resolved.length })}
        </button>
      )}
      {showsResolved && resolved.map((thread) => <CommentItem key={thread.first.id} thread={thread} />)}
      <div className={fields.field}>
        <textarea
          data-inspector="comment"
          rows={1}
          dir="auto"
          spellCheck
          aria-label={t('New comment')}
          placeholder={t('Write a comment')}
          value={draft}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              void send(draft);
            }
          }}
        />
      </div>
      {draft.trim() !== '' && (
        <Button variant="light" onClick={() => void send(draft)}>
          {t('Add comment')}
        </Button>
      )}
    </Section>
  );
}

function CommentItem({ thread }: { readonly thread: Thread }): ReactNode {
  const { id, text, resolved } = thread.first;
  const run = (call: Parameters<typeof runOrNotice>[0][number]): void => void runOrNotice([call]);
  return (
    <article className={classes.comment} data-resolved={resolved || undefined}>
      <header>
        <span>
          <Said comment={thread.first} />
        </span>
        <span className={classes.space} />
        <Tooltip label={resolved ? t('Open again') : t('Resolve')}>
          <ActionIcon
            size={24}
            aria-label={resolved ? t('Open again') : t('Resolve')}
            aria-pressed={resolved}
            onClick={() => run({ command: 'edit-comment', input: { commentId: id, resolved: !resolved } })}
          >
            <IconCheck size={14} stroke={2} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('Remove comment')}>
          <ActionIcon
            size={24}
            aria-label={t('Remove comment')}
            onClick={() => run({ command: 'remove-comment', input: { commentId: id } })}
          >
            <IconTrash size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </header>
      {text !== '' && <p dir="auto">{text}</p>}
      <ThreadFacts thread={thread} />
      <ThreadTalk thread={thread} />
    </article>
  );
}
