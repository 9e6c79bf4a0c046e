import { ActionIcon, Button, Group, Modal, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { MAX_PARTICIPANT_FIELDS, type ParticipantField } from '../../shared/model/participant.ts';
import { consentWords } from '../../shared/words/choices.ts';
import { useProject } from '../session/project-store.ts';
import { type Ran, runOrNotice } from '../session/run-or-notice.ts';
import { personasInOrder } from '../session/select-records.ts';
import { openDialog } from '../session/session-store.ts';
import { DateField } from '../ui/DateField.tsx';
import { RecordOfFields } from '../ui/record-of-fields.ts';
import { optionsOf, SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { nameOf } from '../ui/words.ts';
import classes from './ParticipantDialog.module.css';

const NONE = 'none';

/** What is known of one participant. */
export function ParticipantDialog({
  participantId,
  onClose,
}: {
  readonly participantId: string;
  readonly onClose: () => void;
}): ReactNode {
  const participant = useProject(({ records }) => records.participant.get(participantId));
  const personas = useProject(({ records }) => personasInOrder(records));
  if (!participant) return null;
  const { code, personaId, consent, consentUntil, fields, note } = participant;
  const edit = (patch: Omit<CommandInput<'edit-participant'>, 'participantId'>): Ran =>
    runOrNotice([{ command: 'edit-participant', input: { participantId, ...patch } }]);
  const setField = (at: number, patch: Partial<ParticipantField>): Ran =>
    edit({ fields: fields.map((field, index) => (index === at ? { ...field, ...patch } : field)) });
  const remove = async (): Promise<void> => {
    onClose();
    await runOrNotice([{ command: 'remove-participant', input: { participantId } }]);
  };
  return (
    <Modal opened onClose={onClose} title={t('Participant {{code}}', { code })} size="md">
      <RecordOfFields value={participantId}>
        <div className={classes.fields}>
          <TextField
            label={t('Code')}
            value={code}
            onSave={(next) => edit({ code: next.trim() === '' ? code : next })}
          />
          <SelectField
            label={t('Persona')}
            value={personaId ?? NONE}
            options={[
              { value: NONE, label: t('None') },
              ...personas.map((persona) => ({
                value: persona.id,
                label: nameOf(persona, t('Unnamed persona')),
              })),
            ]}
            onChange={(next) => void edit({ personaId: next === NONE ? null : next })}
          />
          <SelectField
            label={t('Consent')}
            value={consent}
            options={optionsOf(consentWords)}
            onChange={(next) => void edit({ consent: next })}
          />
          <DateField
            label={t('Consent until')}
            day={consentUntil}
            onSave={(next) => edit({ consentUntil: next })}
          />
          {fields.map((field, at) => (
            // A field is its place in the list.
            <div key={at} className={classes.field}>
              <TextField
                label={t('Field {{number}}', { number: at + 1 })}
                value={field.name}
                onSave={(name) =>
                  setField(at, { name: name.trim() === '' ? field.name : name.slice(0, 100) })
                }
              />
              <TextField
                label={t('Value of {{field}}', { field: field.name })}
                value={field.value}
                onSave={(value) => setField(at, { value: value.slice(0, 1_000) })}
              />
              <Tooltip label={t('Remove field')}>
                <ActionIcon
                  aria-label={t('Remove “{{name}}”', { name: field.name })}
                  onClick={() => void edit({ fields: fields.filter((_, index) => index !== at) })}
                >
                  <IconTrash size={16} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            </div>
          ))}
          {fields.length < MAX_PARTICIPANT_FIELDS && (
            <Button
              variant="subtle"
              size="xs"
              className={classes.add ?? ''}
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => void edit({ fields: [...fields, { name: t('New field'), value: '' }] })}
            >
              {t('Add field')}
            </Button>
          )}
          <TextField label={t('Note')} value={note} multiline onSave={(next) => edit({ note: next })} />
        </div>
      </RecordOfFields>
      <Group justify="space-between" gap="sm" mt="md">
        <Group gap="sm">
          <Button
            color="red"
            variant="light"
            onClick={() => openDialog({ kind: 'forget-participant', id: participantId })}
          >
            {t('Forget this person…')}
          </Button>
          <Tooltip label={t('What they said stays, of an unknown person')}>
            <Button variant="default" onClick={() => void remove()}>
              {t('Remove')}
            </Button>
          </Tooltip>
        </Group>
        <Button onClick={onClose}>{t('Done')}</Button>
      </Group>
    </Modal>
  );
}
