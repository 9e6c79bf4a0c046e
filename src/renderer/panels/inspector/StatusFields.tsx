import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type Card, type CardStatus, cardStatuses } from '../../../shared/model/card.ts';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { statusName } from '../../../shared/words/card-values.ts';
import { editCard } from './edit-card.ts';

/** Every status, to choose from. */
export const statusOptions = (): readonly Option<CardStatus>[] =>
  cardStatuses.map((value) => ({ value, label: statusName(value) }));

/** How far it is, and who is on it. */
export const StatusFields = ({ card }: { readonly card: Card }): ReactNode => (
  <>
    <SelectField
      label={t('Status')}
      value={card.status}
      options={statusOptions()}
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
