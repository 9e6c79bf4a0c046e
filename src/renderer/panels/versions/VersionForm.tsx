import { Button, Group } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { MAX_TEXT, MAX_TITLE } from '../../../shared/model/fields.ts';
import fields from '../../ui/fields.module.css';
import classes from './VersionsPanel.module.css';

export type VersionFields = { readonly name: string; readonly note: string };

type Props = {
  readonly start: VersionFields;
  readonly submit: string;
  readonly onSubmit: (fields: VersionFields) => Promise<void>;
  readonly onCancel: () => void;
};

/** The name and the note of a version. Enter in the name takes them. */
export function VersionForm({ start, submit, onSubmit, onCancel }: Props): ReactNode {
  const id = useId();
  const [name, setName] = useState(start.name);
  const [note, setNote] = useState(start.note);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void onSubmit({ name: name.trim(), note: note.trim() });
      }}
    >
      <div className={fields.field}>
        <label htmlFor={`${id}-name`}>{t('Name')}</label>
        <input
          id={`${id}-name`}
          data-autofocus
          value={name}
          maxLength={MAX_TITLE}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the person asked to type a name
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </div>
      <div className={fields.field}>
        <label htmlFor={`${id}-note`}>{t('Note')}</label>
        <textarea
          id={`${id}-note`}
          rows={3}
          value={note}
          maxLength={MAX_TEXT}
          dir="auto"
          spellCheck
          placeholder={t('What was agreed, and with whom')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {submit}
        </Button>
      </Group>
    </form>
  );
}
