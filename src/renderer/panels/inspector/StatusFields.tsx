import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { optionsOf, SelectField } from '../../ui/SelectField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { statusWords } from '../../ui/words.ts';
import { editCard } from './edit-card.ts';

/** How far it is, and who is on it. */
export const StatusFields = ({ card }: { readonly card: Card }): ReactNode => (
  <>
    <SelectField
      label={t('Status')}
      value={card.status}
      options={optionsOf(statusWords, 'status')}
      onChange={(status) => void editCard(card, { status })}
    />
    <RowTextField
      label={t('Owner')}
      value={card.owner}
      placeholder={t('Nobody yet')}
      onSave={(owner) => editCard(card, { owner })}
    />
  </>
);
