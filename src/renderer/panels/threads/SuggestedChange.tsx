import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Comment } from '../../../shared/model/comment.ts';
import { suggestionWords, type SuggestionWords } from '../../../shared/review/suggestion-words.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import classes from './Threads.module.css';

type Props = { readonly comment: Comment; readonly tabIndex: number };

/** A change that a comment suggests: what is there, what would be, and how to accept or reject it. */
export function SuggestedChange({ comment, tabIndex }: Props): ReactNode {
  const records = useProject((state) => state.records);
  // Who is asked for a review does not decide.
  const decides = useProject(({ status }) => status?.review === undefined);
  const { suggestion, outcome } = comment;
  const words = useMemo(
    () => suggestion && suggestionWords(suggestion, (kind, id) => records[kind].get(id)),
    [suggestion, records],
  );
  if (!words) return null;
  const run = (command: 'accept-suggestion' | 'reject-suggestion'): void =>
    void runOrNotice([{ command, input: { commentId: comment.id } }]);
  const isOpen = outcome === null;
  const canAccept = words.standing === 'fresh' || words.standing === 'changed';
  return (
    <div className={classes.suggestion} data-standing={isOpen ? words.standing : undefined}>
      <strong>{words.title}</strong>
      <dl>
        {words.fields.map(({ name, was, to, now }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">
              {was !== '' && <del>{was}</del>}
              {to !== '' && <ins>{to}</ins>}
              {isOpen && now !== null && <small>{t('Now: {{value}}', { value: now || t('empty') })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {isOpen && words.standing !== 'fresh' && (
        <p className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span>{standingText(words.standing)}</span>
        </p>
      )}
      {!isOpen && <small>{outcome === 'accepted' ? t('Accepted') : t('Rejected')}</small>}
      {isOpen && decides && (
        <div className={classes.decide}>
          <button
            type="button"
            tabIndex={tabIndex}
            disabled={!canAccept}
            onClick={() => run('accept-suggestion')}
          >
            {t('Accept')}
          </button>
          <button type="button" tabIndex={tabIndex} onClick={() => run('reject-suggestion')}>
            {t('Reject')}
          </button>
        </div>
      )}
    </div>
  );
}

function standingText(standing: Exclude<SuggestionWords['standing'], 'fresh'>): string {
  switch (standing) {
    case 'changed':
      return t('This was changed after the suggestion was made. Compare before you accept.');
    case 'gone':
      return t('What this is about has been removed, so it cannot be accepted.');
    case 'unreadable':
      return t('This suggestion cannot be read, so it cannot be accepted.');
  }
}
