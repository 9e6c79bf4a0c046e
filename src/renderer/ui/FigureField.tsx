import type { ReactNode } from 'react';
import { language, numberText, t } from '../../shared/language/translate.ts';
import { type FigureLimits, figureWithin } from '../../shared/measures/read-figure.ts';
import { RowTextField } from './RowTextField.tsx';

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly limits: FigureLimits;
  readonly onSave: (value: number | null) => Promise<object | undefined>;
  /** How the value stands in the field. */
  readonly textOf?: (value: number) => string;
  /** The number may be typed with a percent sign. */
  readonly percent?: boolean;
  readonly placeholder?: string;
  /** Several records with different values. */
  readonly mixed?: boolean;
  /** What is wrong with a number that cannot be taken, where it is not the limits. */
  readonly problem?: string;
};

/** A number as it stands in a field: without separators, so that it can be typed over. */
const figureText = (value: number): string =>
  numberText(value, { useGrouping: false, maximumFractionDigits: 15 });

/** A number of a record, read by the language of the app; where it could be another one, the field says how it was read. */
export function FigureField({
  label,
  value,
  limits,
  onSave,
  textOf = figureText,
  percent = false,
  placeholder,
  mixed = false,
  problem,
}: Props): ReactNode {
  const read = (text: string) => figureWithin(text, language(), limits, { percent });
  const noteOf = (typed: string, isSent: boolean): string | null => {
    const figure = read(typed);
    // Undone or changed elsewhere meanwhile: what was typed says nothing about the value any more.
    if (!figure?.doubtful || (isSent && (value === null || textOf(value) !== textOf(figure.value))))
      return null;
    const number = figureText(figure.value);
    return figure.other === null
      ? t('Read as {{number}}', { number })
      : t('Read as {{number}}, not {{other}}', { number, other: figureText(figure.other) });
  };
  return (
    <RowTextField
      label={label}
      mixed={mixed}
      value={value === null ? '' : textOf(value)}
      {...(placeholder === undefined ? {} : { placeholder })}
      problemOf={(text) => (read(text) === undefined ? (problem ?? problemOf(limits)) : null)}
      noteOf={noteOf}
      onSave={(text) => onSave(read(text)?.value ?? null)}
    />
  );
}

const problemOf = ({ min, max, whole }: FigureLimits): string =>
  whole === true
    ? t('Type a whole number from {{min}} to {{max}}.', { min: numberText(min), max: numberText(max) })
    : t('Type a number, for example {{example}}.', { example: numberText(3.5) });
