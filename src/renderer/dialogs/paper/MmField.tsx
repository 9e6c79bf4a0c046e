import { type ReactNode, useId, useState } from 'react';
import { language, numberText, t } from '../../../shared/language/translate.ts';
import { figureWithin } from '../../../shared/measures/read-figure.ts';
import fields from '../../ui/fields.module.css';
import classes from './PaperField.module.css';

/** A length from 0 to the most that can be typed, mm. */
export type Length = {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
};

type Props = {
  /** Of the row. */
  readonly label: string;
  readonly lengths: readonly Length[];
};

/** Lengths in millimetres beside each other, taken while they are typed. */
export function MmField({ label, lengths }: Props): ReactNode {
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <span className={fields.label}>{label}</span>
      <span className={classes.lengths}>
        {lengths.map((length) => (
          <LengthInput key={length.name} {...length} />
        ))}
      </span>
    </div>
  );
}

function LengthInput({ name, value, most, onChange }: Length): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(numberText(value));
  const read = (text: string): number | undefined =>
    figureWithin(text, language(), { min: 0, max: most }, { percent: false })?.value;
  const isWrong = read(typed) === undefined;
  return (
    <span className={classes.length}>
      <input
        aria-label={name}
        inputMode="decimal"
        maxLength={6}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const next = read(event.currentTarget.value);
          if (next !== undefined) onChange(next);
        }}
      />
      {isWrong && (
        <small className={fields.problem} id={id}>
          {t('Type a number from 0 to {{most}}.', { most: numberText(most) })}
        </small>
      )}
    </span>
  );
}
