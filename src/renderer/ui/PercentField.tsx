import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { RowTextField } from './RowTextField.tsx';
import { percent } from './words.ts';

type Props = {
  readonly label: string;
  /** 0..1, or null where it is not known. */
  readonly value: number | null;
  readonly onSave: (share: number | null) => Promise<unknown>;
};

/** A share of customers, typed as a percentage. */
export const PercentField = ({ label, value, onSave }: Props): ReactNode => (
  <RowTextField
    label={label}
    value={value === null ? '' : percent(value, 2)}
    placeholder={t('Unknown')}
    problemOf={(text) => (parseShare(text) === undefined ? t('A number from 0 to 100') : null)}
    onSave={(text) => onSave(parseShare(text) ?? null)}
  />
);

/** '40', '40 %' or '12,5%' as a share 0..1; nothing is null; anything else undefined. */
export function parseShare(text: string): number | null | undefined {
  const number = text.replace('%', '').replace(',', '.').trim();
  if (number === '') return null;
  const share = Number(number) / 100;
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : undefined;
}
