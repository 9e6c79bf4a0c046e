import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUserEdit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { nameAnswers, personOptions } from '../../answers/name-answers.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { openDialog } from '../../session/session-store.ts';
import { Section } from '../../ui/Section.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import inspector from './inspector.module.css';

/** Who gave an answer: whom somebody named, else the participant whose code the file has. */
export function AnswerPerson({ answer }: { readonly answer: WholeAnswer }): ReactNode {
  const participants = useProject(({ records }) => inOrder(records.participant));
  const { participantId, isNamedByHand, respondent } = answer;
  const { value, options } = personOptions(answer, participants);
  return (
    <Section
      title={t('Participant')}
      actions={
        participantId !== null && (
          <Tooltip label={t('Open participant')}>
            <ActionIcon
              size={24}
              aria-label={t('Open participant')}
              onClick={() => openDialog({ kind: 'participant', id: participantId })}
            >
              <IconUserEdit size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      <SelectField
        label={t('Given by')}
        value={value}
        options={options}
        onChange={(next) => void nameAnswers([answer], next)}
      />
      {respondent !== '' && (
        <p className={inspector.note} dir="auto">
          {t('In the file: {{code}}', { code: respondent })}
        </p>
      )}
      {isNamedByHand && <p className={inspector.note}>{t('Named by hand')}</p>}
    </Section>
  );
}
