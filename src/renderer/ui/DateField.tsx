import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { RowTextField } from './RowTextField.tsx';
import { dayInField } from './date/DayInput.tsx';
import { dayNote, dayProblem, dayTyped } from './date/day-words.ts';

type Props = {
  readonly label: string;
  /** YYYY-MM-DD, or null while none is set. */
  readonly day: string | null;
  readonly onSave: (day: string | null) => Promise<object | undefined>;
  /** Several records with different days. */
  readonly mixed?: boolean;
};

/** A day of a record, typed as the language of the app writes it or chosen from a calendar. */
export const DateField = ({ label, day, onSave, mixed = false }: Props): ReactNode => (
  <RowTextField
    label={label}
    type="day"
    mixed={mixed}
    value={dayInField(day)}
    placeholder={mixed ? t('Mixed') : t('dd/mm/yyyy')}
    problemOf={dayProblem}
    noteOf={(typed, isSent) => (isSent && dayTyped(typed) !== day ? null : dayNote(typed))}
    onSave={(text) => onSave(dayTyped(text) ?? null)}
  />
);
