import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type Card, MAX_MEASURE, MAX_UNIT } from '../../../shared/model/card.ts';
import { FigureField } from '../../ui/FigureField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { editCard } from './edit-card.ts';
import classes from './inspector.module.css';

const limits = { min: -MAX_MEASURE, max: MAX_MEASURE } as const;

/** A figure that somebody read somewhere and typed in, and what it counts. */
export function MeasureFields({ card }: { readonly card: Card }): ReactNode {
  return (
    <>
      <FigureField
        label={t('Figure')}
        value={card.value}
        limits={limits}
        percent={card.unit.trim() === '%'}
        onSave={(value) => editCard(card, { value })}
      />
      <RowTextField
        label={t('Unit')}
        value={card.unit}
        placeholder={t('%, minutes, orders per week')}
        problemOf={(text) =>
          text.length > MAX_UNIT ? t('At most {{count}} characters.', { count: MAX_UNIT }) : null
        }
        onSave={(unit) => editCard(card, { unit })}
      />
      <p className={classes.note}>{t('Entered by hand, and marked as such on the map.')}</p>
    </>
  );
}
