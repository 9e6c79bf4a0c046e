import { type ReactNode, useId } from 'react';
import classes from './fields.module.css';
import { useDraft } from './use-draft.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (next: string) => Promise<unknown>;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
  /** Shown under the field where what is typed cannot be taken. */
  readonly problemOf?: (text: string) => string | null;
};

/** A short text of a record, label at the left. */
export function RowTextField({
  label,
  value,
  onSave,
  placeholder,
  type = 'text',
  problemOf,
}: Props): ReactNode {
  const id = useId();
  const draft = useDraft(value, onSave, (text) => (problemOf?.(text) ?? null) === null);
  const problem = problemOf?.(draft.value) ?? null;
  return (
    <div className={`${classes.field ?? ''} ${classes.row ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        dir="auto"
        value={draft.value}
        placeholder={placeholder}
        maxLength={2_000}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.commit();
          if (event.key === 'Escape') {
            event.stopPropagation();
            draft.reset();
          }
        }}
      />
      {problem !== null && (
        <small className={classes.problem} id={`${id}-problem`}>
          {problem}
        </small>
      )}
    </div>
  );
}
