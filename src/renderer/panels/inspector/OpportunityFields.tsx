import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { editCard } from './edit-card.ts';
import { ratings } from './judgement.ts';
import { StatusFields } from './StatusFields.tsx';

/** What an opportunity would bring and cost, by when, and who is on it. */
export const OpportunityFields = ({ card }: { readonly card: Card }): ReactNode => (
  <>
    <SegmentField
      label={t('Impact')}
      row
      value={card.impact}
      segments={ratings()}
      clearable
      onChange={(impact) => void editCard(card, { impact })}
    />
    <SegmentField
      label={t('Effort')}
      row
      value={card.effort}
      segments={ratings()}
      clearable
      onChange={(effort) => void editCard(card, { effort })}
    />
    <DateField label={t('Due')} day={card.due} onSave={(due) => editCard(card, { due })} />
    <StatusFields card={card} />
  </>
);
