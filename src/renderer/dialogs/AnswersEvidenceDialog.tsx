import { Button, Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { type Stance, stances } from '../../shared/model/evidence.ts';
import type { AnswerKey } from '../../shared/protocol/answers-api.ts';
import { stanceName } from '../../shared/words/evidence.ts';
import { bySet } from '../answers/change-answers.ts';
import type { EvidenceDraft } from '../answers/evidence-draft.ts';
import { useProposedEvidence } from '../answers/evidence-of-answers.ts';
import { LinkOptions } from '../answers/LinkOptions.tsx';
import { placeOfText, placeText } from '../answers/place-text.ts';
import { notify } from '../session/notices.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { select, sessionStore } from '../session/session-store.ts';
import fields from '../ui/fields.module.css';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import classes from './AnswersEvidenceDialog.module.css';
import type { DialogProps } from './dialog.ts';

type Props = DialogProps & { readonly answers: readonly AnswerKey[]; readonly draft: EvidenceDraft };

/** Makes a piece of evidence of chosen answers: what is proposed can be changed, and Enter takes it. */
export function AnswersEvidenceDialog({ onClose }: DialogProps): ReactNode {
  const proposed = useProposedEvidence();
  if (!proposed) return null;
  const { answers, draft } = proposed;
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        answers.length === 1
          ? t('Make evidence of this answer')
          : t('Make evidence of {{count}} answers', { count: answers.length })
      }
      size={560}
    >
      <Form draft={draft} answers={answers} onClose={onClose} />
    </Modal>
  );
}

function Form({ draft, answers, onClose }: Props): ReactNode {
  const id = useId();
  const [title, setTitle] = useState(draft.title);
  const [text, setText] = useState(draft.text);
  const [target, setTarget] = useState(placeText(draft.place));
  const [stance, setStance] = useState<Stance>('supports');
  const add = async (event?: { preventDefault(): void }): Promise<void> => {
    event?.preventDefault();
    onClose();
    const place = placeOfText(target);
    const ran = await runOrNotice([
      {
        command: 'add-evidence-from-answers',
        input: {
          answers: bySet(answers),
          title,
          text,
          source: draft.source,
          date: draft.date,
          links: place ? [{ targetKind: place.kind, targetId: place.id, stance }] : [],
        },
      },
    ]);
    const evidenceId = ran?.values[0]?.id;
    if (evidenceId === undefined) return;
    notify('info', t('Evidence added: {{title}}', { title: title || t('Untitled evidence') }), {
      label: t('Show'),
      run: () => {
        sessionStore.setState({ inspectorOpen: true });
        select({ kind: 'evidence', id: evidenceId });
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void add();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Ctrl and Enter end it from any of its fields
    <form className={classes.form} onSubmit={(event) => void add(event)} onKeyDown={onKeyDown}>
      <div className={fields.field}>
        <label htmlFor={`${id}-title`}>{t('Title')}</label>
        <input
          id={`${id}-title`}
          type="text"
          data-autofocus
          spellCheck
          value={title}
          maxLength={2_000}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div className={fields.field}>
        <label htmlFor={`${id}-text`}>{t('Text or verbatim')}</label>
        <textarea
          id={`${id}-text`}
          value={text}
          rows={5}
          maxLength={200_000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className={fields.field}>
        <label htmlFor={`${id}-link`}>{t('Link to')}</label>
        <select id={`${id}-link`} value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          <LinkOptions />
        </select>
      </div>
      <div className={classes.end}>
        {target !== '' && (
          <PlainSelect
            label={t('What it says')}
            value={stance}
            options={stances.map((value) => ({ value, label: stanceName(value) }))}
            onChange={setStance}
          />
        )}
        <Button variant="default" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button type="submit">{t('Add evidence')}</Button>
      </div>
    </form>
  );
}
