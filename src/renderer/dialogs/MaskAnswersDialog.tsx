import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { createFindPersonal } from '../../shared/feedback/personal/personal-data.ts';
import { t } from '../../shared/language/translate.ts';
import type { WholeAnswer } from '../../shared/protocol/answers-api.ts';
import { useChosenAnswers } from '../answers/chosen-answers.ts';
import { maskAnswers } from '../answers/mask-answers.ts';
import { useProject } from '../session/project-store.ts';
import fields from '../ui/fields.module.css';
import classes from './MaskAnswersDialog.module.css';
import type { DialogProps } from './dialog.ts';

/** Most findings that are listed. */
const MOST_LISTED = 20;

/** Masks what nobody is to read in answers: words that are selected in one, or the personal data in several. */
export function MaskAnswersDialog({ onClose }: DialogProps): ReactNode {
  const chosen = useChosenAnswers();
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const comments = useComments(chosen?.whole ?? []);
  const found = useMemo(() => {
    const find = createFindPersonal();
    return comments.flatMap(({ text }) => find(text).map(({ start, end }) => text.slice(start, end)));
  }, [comments]);
  if (!chosen) return null;
  const { answers, whole } = chosen;
  const isOne = answers.length === 1;
  const isAllRead = whole.length === answers.length;
  const mask = async (what: string | null): Promise<void> => {
    setBusy(true);
    await maskAnswers(answers, what);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('Mask words in {{count}} answers', { count: answers.length })}
      size={680}
    >
      <div className={classes.form}>
        <p className={classes.warning}>
          {t('This cannot be undone, and neither can anything done before it.')}
        </p>
        {isOne &&
          comments.map(({ column, title, text }, at) => (
            <Comment key={column} title={title} text={text} isFirst={at === 0} onSelect={setWords} />
          ))}
        {isAllRead && (
          <div>
            <p>{t('Personal data found: {{count}}', { count: found.length })}</p>
            {found.length > 0 && (
              <ul className={classes.found}>
                {found.slice(0, MOST_LISTED).map((one, at) => (
                  // The same may be found twice.
                  <li key={at} dir="auto">
                    {one}
                  </li>
                ))}
                {found.length > MOST_LISTED && <li>…</li>}
              </ul>
            )}
          </div>
        )}
        <p>
          {t(
            'Masked words are gone from the answer, from evidence made of it, from the history and from the file. Other texts that quote them, exports and copies keep them.',
          )}
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            variant={isOne ? 'default' : 'filled'}
            disabled={isAllRead && found.length === 0}
            loading={isBusy}
            onClick={() => void mask(null)}
          >
            {t('Mask personal data')}
          </Button>
          {isOne && (
            <Button disabled={words.trim() === ''} loading={isBusy} onClick={() => void mask(words)}>
              {t('Mask selection')}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  );
}

type CommentProps = {
  readonly title: string;
  readonly text: string;
  readonly isFirst: boolean;
  readonly onSelect: (words: string) => void;
};

/** A comment in which words are selected, with the pointer or with Shift and arrow keys. */
function Comment({ title, text, isFirst, onSelect }: CommentProps): ReactNode {
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{t('Select the words to mask: {{question}}', { question: title })}</label>
      <textarea
        id={id}
        readOnly
        rows={4}
        value={text}
        dir="auto"
        {...(isFirst ? { 'data-autofocus': true } : {})}
        onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
          onSelect(value.slice(selectionStart, selectionEnd))
        }
      />
    </div>
  );
}

type OneComment = { readonly column: string; readonly title: string; readonly text: string };

/** The comments of answers, with their questions. */
function useComments(whole: readonly WholeAnswer[]): readonly OneComment[] {
  const sets = useProject(({ records }) => records.responseSet);
  return useMemo(
    () =>
      whole.flatMap(({ setId, row, cells }) =>
        cells.flatMap(({ column, value }): readonly OneComment[] => {
          const of = sets.get(setId)?.recipe.columns[column];
          if (of?.role.kind !== 'comment' || typeof value !== 'string') return [];
          return [{ column: `${setId} ${row} ${column}`, title: of.question || of.header, text: value }];
        }),
      ),
    [whole, sets],
  );
}
