import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { Option } from './SelectField.tsx';
import classes from './fields.module.css';

type Props<V extends string> = Omit<
  ComponentPropsWithRef<'select'>,
  'aria-label' | 'children' | 'className' | 'onChange' | 'value'
> & {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (next: V) => void;
};

/** A list of choices as wide as they need, in a line that says already what it is about; the label is heard, not seen. */
export function PlainSelect<V extends string>({
  label,
  value,
  options,
  onChange,
  ...select
}: Props<V>): ReactNode {
  return (
    <span className={`${classes.field ?? ''} ${classes.plain ?? ''}`}>
      <select
        {...select}
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
