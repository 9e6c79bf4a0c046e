import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import fields from '../ui/fields.module.css';
import classes from './locked.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly isShown: boolean;
  readonly isFirst?: boolean;
  readonly isInvalid?: boolean;
  /** What is said below it. */
  readonly children?: ReactNode;
  readonly onChange: (value: string) => void;
};

/** A field for a password. It says when Caps Lock is on, which nobody sees in dots. */
export function PasswordField({
  label,
  value,
  isShown,
  isFirst = false,
  isInvalid = false,
  children,
  onChange,
}: Props): ReactNode {
  const id = useId();
  const [isCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'));
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        value={value}
        maxLength={1_000}
        autoComplete="off"
        spellCheck={false}
        data-autofocus={isFirst || undefined}
        // biome-ignore lint/a11y/noAutofocus: the person asked to type a password
        autoFocus={isFirst}
        aria-invalid={isInvalid || undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={(event) => isFirst && event.currentTarget.select()}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
      />
      <div id={`${id}-says`} className={classes.says} aria-live="polite">
        {isCaps && <small className={classes.caps}>{t('Caps Lock is on.')}</small>}
        {children}
      </div>
    </div>
  );
}
