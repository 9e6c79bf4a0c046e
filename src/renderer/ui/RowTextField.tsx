import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import classes from './fields.module.css';
import { type SendText, useDraft } from './use-draft.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: SendText;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
  /** Several records with different values: the field is empty, and a button empties it for all of them. */
  readonly mixed?: boolean;
  /** Shown under the field where what is typed cannot be taken. */
  readonly problemOf?: (text: string) => string | null;
  /** Shown under the field: how what was typed last is understood. `isSent`: the record has had it since. */
  readonly noteOf?: (typed: string, isSent: boolean) => string | null;
};

/** A short text of a record, label at the left. */
export function RowTextField({
  label,
  value,
  onSave,
  placeholder,
  type = 'text',
  mixed = false,
  problemOf,
  noteOf,
}: Props): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(label, value, onSave, (text) => (problemOf?.(text) ?? null) === null);
  const problem = problemOf?.(draft.value) ?? null;
  // What was typed stays known when the record's own text has replaced it in the field.
  const [typed, setTyped] = useState<string | null>(null);
  const note = problem === null && typed !== null ? (noteOf?.(typed, draft.value === value) ?? null) : null;
  return (
    <div className={`${classes.field ?? ''} ${classes.row ?? ''}`} data-mixed={mixed || undefined}>
      {/* A date has no placeholder to say it in. */}
      <label htmlFor={id}>
        {mixed && type === 'date' ? t('{{field}} · mixed', { field: label }) : label}
      </label>
      <input
        ref={input}
        id={id}
        type={type}
        dir="auto"
        value={draft.value}
        placeholder={placeholder}
        maxLength={2_000}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? (note === null ? undefined : `${id}-note`) : `${id}-problem`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          draft.change(event.currentTarget.value);
        }}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape') {
            if (draft.value !== value) event.stopPropagation();
            setTyped(null);
            draft.reset();
          }
        }}
      />
      {mixed && (
        <Tooltip label={t('Clear {{field}} for all', { field: label })}>
          <ActionIcon
            size={24}
            aria-label={t('Clear {{field}} for all', { field: label })}
            onClick={() => {
              // The button goes with the mixed values; the keyboard stays at the field.
              input.current?.focus();
              void onSave('');
            }}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      {noteOf && (
        <small className={classes.note} id={`${id}-note`} aria-live="polite">
          {note}
        </small>
      )}
      {problem !== null && (
        <small className={classes.problem} id={`${id}-problem`}>
          {problem}
        </small>
      )}
    </div>
  );
}
