import { type ReactNode, useRef, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Thread } from '../../../shared/review/threads.ts';
import { fieldDraft, keepFieldDraft, useFieldDraft } from '../../session/drafts.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { DateField } from '../../ui/DateField.tsx';
import fields from '../../ui/fields.module.css';
import { RecordOfFields } from '../../ui/record-of-fields.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useSending, withoutSent } from '../../ui/use-sending.ts';
import { Said } from './Said.tsx';
import { SuggestedChange } from './SuggestedChange.tsx';
import classes from './Threads.module.css';

type Props = {
  readonly thread: Thread;
  /** Whether Tab reaches its buttons; arrow keys go to it. */
  readonly reached?: boolean;
};

/** What hangs on the first comment of a thread: the change it suggests, the replies, a field to reply in, and whom it asks. */
export function ThreadTalk({ thread, reached = true }: Props): ReactNode {
  const { first, replies } = thread;
  const key = `reply:${first.id}`;
  const draft = useFieldDraft(key);
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const tabIndex = reached ? 0 : -1;
  return (
    <div className={classes.talk}>
      {first.suggestion !== null && <SuggestedChange comment={first} tabIndex={tabIndex} />}
      {replies.length > 0 && (
        <ul className={classes.replies} aria-label={t('Replies')}>
          {replies.map((reply) => (
            <li key={reply.id} data-comment={reply.id}>
              <small>
                <Said comment={reply} />
              </small>
              <p dir="auto">{reply.text}</p>
            </li>
          ))}
        </ul>
      )}
      {draft !== null && (
        <ReplyField
          draftKey={key}
          commentId={first.id}
          draft={draft}
          onEnd={() => {
            keepFieldDraft(key, null);
            button.current?.focus();
          }}
        />
      )}
      {asks && (
        <RecordOfFields value={first.id}>
          <div className={classes.asks}>
            <TextField
              label={t('To', { context: 'comments' })}
              value={first.addressee}
              placeholder={t('Nobody yet')}
              onSave={(addressee) =>
                runOrNotice([{ command: 'edit-comment', input: { commentId: first.id, addressee } }])
              }
            />
            <DateField
              label={t('Due')}
              day={first.due}
              onSave={(due) =>
                runOrNotice([{ command: 'edit-comment', input: { commentId: first.id, due } }])
              }
            />
          </div>
        </RecordOfFields>
      )}
      <div className={classes.acts}>
        <button
          ref={button}
          type="button"
          tabIndex={tabIndex}
          aria-expanded={draft !== null}
          onClick={() => keepFieldDraft(key, draft === null ? '' : null)}
        >
          {t('Reply')}
        </button>
        <button type="button" tabIndex={tabIndex} aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {t('To and due…')}
        </button>
      </div>
    </div>
  );
}

type ReplyProps = {
  readonly draftKey: string;
  readonly commentId: string;
  readonly draft: string;
  readonly onEnd: () => void;
};

function ReplyField({ draftKey, commentId, draft, onEnd }: ReplyProps): ReactNode {
  const send = useSending(
    async (text) =>
      (await runOrNotice([{ command: 'reply-to-comment', input: { commentId, text } }])) !== undefined,
    (text) => {
      const left = withoutSent(fieldDraft(draftKey) ?? '', text);
      if (left === '') onEnd();
      else keepFieldDraft(draftKey, left);
    },
  );
  return (
    <div className={fields.field}>
      <textarea
        // Asked for by the button before it, and nothing else moves the keyboard here.
        // biome-ignore lint/a11y/noAutofocus: who presses Reply types next
        autoFocus
        rows={1}
        dir="auto"
        spellCheck
        aria-label={t('Reply')}
        placeholder={t('Write a reply')}
        value={draft}
        onChange={(event) => keepFieldDraft(draftKey, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onEnd();
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void send(draft);
          }
          // The arrow keys of the list are those of the text here.
          if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End')
            event.stopPropagation();
        }}
      />
      <small>{t('Enter sends, Escape closes.')}</small>
    </div>
  );
}
