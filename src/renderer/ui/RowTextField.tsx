import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { DayInput } from './date/DayInput.tsx';
import classes from './fields.module.css';
import { type SendText, useDraft } from './use-draft.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: SendText;
  readonly placeholder?: string;
  /** `day`: with a calendar; sent only when the field is left, since half a date may be another date. */
  readonly type?: 'text' | 'day';
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
  const isDay = type === 'day';
  const draft = useDraft(label, value, onSave, {
    accepts: (text) => (problemOf?.(text) ?? null) === null,
    pauses: !isDay,
  });
  /** A day is being typed: what it is so far says nothing yet. */
  const [halfway, setHalfway] = useState(false);
  const problem = halfway || draft.value === value ? null : (problemOf?.(draft.value) ?? null);
  // What was typed stays known when the record's own text has replaced it in the field.
  const [typed, setTyped] = useState<string | null>(null);
  const note =
    problem === null && typed !== null && !halfway ? (noteOf?.(typed, draft.value === value) ?? null) : null;
  const commit = (): void => {
    setHalfway(false);
    draft.commit();
  };
  const onType = (text: string): void => {
    setTyped(text);
    setHalfway(isDay);
    draft.change(text);
  };
  const field = {
    ref: input,
    id,
    dir: 'auto',
    value: draft.value,
    placeholder,
    maxLength: 2_000,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? (note === null ? undefined : `${id}-note`) : `${id}-problem`,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') commit();
      if (event.key === 'Escape') {
        if (draft.value !== value) event.stopPropagation();
        setTyped(null);
        setHalfway(false);
        draft.reset();
      }
    },
  } as const;
  return (
    <div className={`${classes.field ?? ''} ${classes.row ?? ''}`} data-mixed={mixed || undefined}>
      <label htmlFor={id}>{label}</label>
      {isDay ? (
        <DayInput
          {...field}
          onType={onType}
          onPick={(text) => {
            setTyped(null);
            draft.change(text);
            commit();
          }}
        />
      ) : (
        <input {...field} onChange={(event) => onType(event.currentTarget.value)} />
      )}
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
