import { type ReactNode, useId, useState } from 'react';
import {
  LONGEST_SIDE,
  paperNames,
  paperSize,
  parsePaper,
  SHORTEST_SIDE,
} from '../../../shared/exports/paper/paper.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import fields from '../../ui/fields.module.css';
import { SelectField } from '../../ui/SelectField.tsx';
import classes from './PaperField.module.css';

type Props = {
  readonly label: string;
  /** As `parsePaper` writes it, or `natural` where that is offered. */
  readonly value: string;
  /** What no paper is called, where it can be chosen. */
  readonly natural?: string;
  readonly onChange: (paper: string) => void;
};

const isNamed = (paper: string): boolean => paperNames.some((name) => name === paper);
const OWN = 'own';
const NATURAL = 'natural';

/** Paper by its name, or its two sides in millimetres. */
export function PaperField({ label, value, natural, onChange }: Props): ReactNode {
  const own = value !== NATURAL && !isNamed(value);
  return (
    <>
      <SelectField
        label={label}
        value={own ? OWN : value}
        options={[
          ...paperNames.map((name) => ({ value: name as string, label: name as string })),
          { value: OWN, label: t('Other size') },
          ...(natural === undefined ? [] : [{ value: NATURAL, label: natural }]),
        ]}
        onChange={(next) => onChange(next === OWN ? writtenSize(value) : next)}
      />
      {own && <Sides value={value} onChange={onChange} />}
    </>
  );
}

/** A named paper, across, as the sides that one begins from. */
function writtenSize(paper: string): string {
  const { width, height } = paperSize(isNamed(paper) ? paper : 'A0');
  return parsePaper(`${height}x${width}mm`) ?? paper;
}

function Sides({ value, onChange }: Pick<Props, 'value' | 'onChange'>): ReactNode {
  const id = useId();
  const { width, height } = paperSize(value);
  const [typed, setTyped] = useState({ width: String(width), height: String(height) });
  const paper = parsePaper(`${typed.width.trim()}x${typed.height.trim()}mm`);
  const change = (sides: Partial<typeof typed>): void => {
    const next = { ...typed, ...sides };
    setTyped(next);
    const parsed = parsePaper(`${next.width.trim()}x${next.height.trim()}mm`);
    if (parsed !== null) onChange(parsed);
  };
  const side = (name: 'width' | 'height', words: string): ReactNode => (
    <input
      aria-label={words}
      inputMode="decimal"
      value={typed[name]}
      maxLength={7}
      aria-invalid={paper === null}
      aria-describedby={paper === null ? id : undefined}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <span className={fields.label}>{t('Size in mm')}</span>
      <span className={classes.sides}>
        {side('width', t('Width in mm'))}
        <span aria-hidden="true">×</span>
        {side('height', t('Height in mm'))}
      </span>
      {paper === null && (
        <small className={fields.problem} id={id}>
          {t('Each side needs {{least}} to {{most}} mm.', {
            least: numberText(SHORTEST_SIDE),
            most: numberText(LONGEST_SIDE),
          })}
        </small>
      )}
    </div>
  );
}
