import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { useChosenAnswers } from '../answers/chosen-answers.ts';
import { BY_FILE, nameAnswers, personOptions } from '../answers/name-answers.ts';
import { announce } from '../session/announcer.ts';
import { inOrder } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import fields from '../ui/fields.module.css';
import type { DialogProps } from './dialog.ts';

/** Says who gave the selected answers; Enter takes it. */
export function NameAnswersDialog({ onClose }: DialogProps): ReactNode {
  const id = useId();
  const chosen = useChosenAnswers();
  const participants = useProject(({ records }) => inOrder(records.participant));
  const [first] = chosen?.whole ?? [];
  const [to, setTo] = useState<string | null>(null);
  if (!chosen || !first) return null;
  const { answers, whole } = chosen;
  const isOne = answers.length === 1;
  // Several answers may name several people, so nothing is said of one code.
  const asked = isOne ? first : { participantId: null, isNamedByHand: true, respondent: '' };
  const { value, options } = personOptions(asked, participants);
  const save = async (event: { preventDefault(): void }): Promise<void> => {
    event.preventDefault();
    onClose();
    const ran = await nameAnswers(isOne ? whole : answers, to ?? value);
    if (ran) announce(t('{{count}} answers named', { count: answers.length }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Who gave {{count}} answers?', { count: answers.length })}
      size={440}
    >
      <form onSubmit={(event) => void save(event)}>
        <div className={fields.field}>
          <label htmlFor={id}>{t('Participant')}</label>
          <select
            id={id}
            data-autofocus
            value={to ?? value}
            onChange={(event) => setTo(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.form?.requestSubmit();
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.value === BY_FILE && !isOne ? t('Whom the file names') : option.label}
              </option>
            ))}
          </select>
        </div>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit">{t('Save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
