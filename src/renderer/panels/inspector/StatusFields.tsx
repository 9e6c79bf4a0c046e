import type { ReactNode } from 'react';
import type { Card } from '../../../shared/model/card.ts';
import { optionsOf, SelectField } from '../../ui/SelectField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { statusWords } from '../../ui/words.ts';
import { editCard } from './edit-card.ts';

/** How far it is, and who is on it. */
export const StatusFields = ({ card }: { readonly card: Card }): ReactNode => (
  <>
    <SelectField
      label="Status"
      value={card.status}
      options={optionsOf(statusWords)}
      onChange={(status) => void editCard(card, { status })}
    />
    <RowTextField
      label="Owner"
      value={card.owner}
      placeholder="Nobody yet"
      onSave={(owner) => editCard(card, { owner })}
    />
  </>
);
