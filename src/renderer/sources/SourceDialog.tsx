import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { evidenceKinds } from '../../shared/model/evidence.ts';
import { evidenceKindName } from '../../shared/words/evidence.ts';
import { useProject } from '../session/project-store.ts';
import { type Ran, runOrNotice } from '../session/run-or-notice.ts';
import { openDialog } from '../session/session-store.ts';
import { DateField } from '../ui/DateField.tsx';
import { fileSize } from '../ui/file-size.ts';
import { RecordOfFields } from '../ui/record-of-fields.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { SourceSpeakers } from './SourceSpeakers.tsx';
import classes from './SourceDialog.module.css';

/** What is known of a source: its title, kind and date, and who speaks in it. */
export function SourceDialog({
  sourceId,
  onClose,
}: {
  readonly sourceId: string;
  readonly onClose: () => void;
}): ReactNode {
  const source = useProject(({ records }) => records.source.get(sourceId));
  if (!source) return null;
  const { title, kind, date, file } = source;
  const edit = (patch: Omit<CommandInput<'edit-source'>, 'sourceId'>): Ran =>
    runOrNotice([{ command: 'edit-source', input: { sourceId, ...patch } }]);
  return (
    <Modal opened onClose={onClose} title={t('Source details')} size="min(680px, calc(100vw - 64px))">
      <RecordOfFields value={sourceId}>
        <div className={classes.fields}>
          <TextField
            label={t('Title')}
            value={title}
            pauses={false}
            onSave={(next) => edit({ title: next.trim() === '' ? title : next })}
          />
          <div className={classes.pair}>
            <SelectField
              label={t('Kind')}
              value={kind}
              options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
              onChange={(next) => void edit({ kind: next })}
            />
            <DateField label={t('Date')} day={date} onSave={(next) => edit({ date: next })} />
          </div>
          {file && (
            <p className={classes.quiet}>
              <span title={t('SHA-256: {{sha256}}', { sha256: file.sha256 })} dir="auto">
                {file.name === ''
                  ? t('Imported from a file whose name was forgotten ({{size}})', {
                      size: fileSize(file.bytes),
                    })
                  : t('Imported from “{{name}}” ({{size}})', { name: file.name, size: fileSize(file.bytes) })}
              </span>
            </p>
          )}
          <SourceSpeakers source={source} />
        </div>
      </RecordOfFields>
      <Group justify="space-between" gap="sm" mt="md">
        <Button
          color="red"
          variant="light"
          onClick={() => openDialog({ kind: 'remove-source', id: sourceId })}
        >
          {t('Remove source…')}
        </Button>
        <Button onClick={onClose} data-done="">
          {t('Done')}
        </Button>
      </Group>
    </Modal>
  );
}
