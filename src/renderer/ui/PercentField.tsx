import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { FigureField } from './FigureField.tsx';
import { percent } from '../../shared/words/figures.ts';

type Props = {
  readonly label: string;
  /** 0..1, or null where it is not known. */
  readonly value: number | null;
  readonly onSave: (share: number | null) => Promise<object | undefined>;
  /** Several records with different shares. */
  readonly mixed?: boolean;
};

/** A share of customers, typed as a percentage. */
export const PercentField = ({ label, value, onSave, mixed = false }: Props): ReactNode => (
  <FigureField
    label={label}
    mixed={mixed}
    value={value === null ? null : value * 100}
    limits={{ min: 0, max: 100 }}
    percent
    textOf={(hundredths) => percent(hundredths / 100)}
    placeholder={mixed ? t('Mixed') : t('Unknown')}
    problem={t('A number from 0 to 100')}
    onSave={(hundredths) => onSave(hundredths === null ? null : hundredths / 100)}
  />
);
