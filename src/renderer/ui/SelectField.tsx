import { type ReactNode, useId } from 'react';
import { t } from '../../shared/language/translate.ts';
import classes from './fields.module.css';

export type Option<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** Under which heading it stands; those of one heading follow each other. */
  readonly group?: string;
};

type Props<V extends string> = {
  readonly label: string;
  /** `mixed`: several records with different values. */
  readonly value: V | 'mixed';
  readonly options: readonly Option<V>[];
  readonly onChange: (next: V) => void;
  readonly disabled?: boolean;
};

/** One value of a list, label at the left. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: Props<V>): ReactNode {
  const id = useId();
  return (
    <div className={`${classes.field ?? ''} ${classes.row ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {value === 'mixed' && (
          <option value="mixed" disabled>
            {t('Mixed')}
          </option>
        )}
        {groupsOf(options).map(([group, own]) => {
          const shown = own.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === '' ? (
            shown
          ) : (
            <optgroup key={group} label={group}>
              {shown}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

/** Options by their headings, in their order; those without one under ''. */
const groupsOf = <V extends string>(
  options: readonly Option<V>[],
): readonly (readonly [string, readonly Option<V>[]])[] => [
  ...Map.groupBy(options, ({ group }) => group ?? ''),
];

/** Options in the order of a list of words. */
export const optionsOf = <V extends string>(words: Readonly<Record<V, string>>): readonly Option<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label: t(label) }));
