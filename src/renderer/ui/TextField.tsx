import { type KeyboardEvent, type ReactNode, useId } from 'react';
import classes from './fields.module.css';
import { type SendText, useDraft } from './use-draft.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Called with the text when typing pauses or ends. */
  readonly onSave: SendText;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  /** The field the cursor goes to when its panel opens for something new. */
  readonly first?: boolean;
  /** Larger, without a visible label: the name of what the panel is about. */
  readonly asTitle?: boolean;
  /** Whether spelling is checked: long texts are, names are not. */
  readonly spellCheck?: boolean;
  /** False where half a text would mean another thing: it is sent once typing ends, not in a pause. */
  readonly pauses?: boolean;
};

/** A text of a record. Give it the record's id as `key`, so that one record's text never ends up in another. */
export function TextField({
  label,
  value,
  onSave,
  multiline = false,
  placeholder,
  hint,
  first = false,
  asTitle = false,
  spellCheck = multiline,
  pauses = true,
}: Props): ReactNode {
  const id = useId();
  const draft = useDraft(label, value, onSave, { pauses });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      draft.commit();
    }
    if (event.key === 'Escape') {
      if (draft.value !== value) event.stopPropagation();
      draft.reset();
    }
  };
  const shared = {
    id,
    value: draft.value,
    placeholder,
    spellCheck,
    maxLength: multiline ? 200_000 : 2_000,
    'data-inspector-first': first || undefined,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onBlur: draft.commit,
    onKeyDown,
  };
  return (
    <div className={classes.field} data-title={asTitle || undefined}>
      <label htmlFor={id}>{label}</label>
      {multiline || asTitle ? (
        <textarea
          rows={1}
          dir="auto"
          {...shared}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
      ) : (
        <input dir="auto" {...shared} onChange={(event) => draft.change(event.currentTarget.value)} />
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
