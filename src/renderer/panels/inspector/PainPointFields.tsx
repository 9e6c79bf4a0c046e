import { severities, severityName } from '../../../shared/words/card-values.ts';
import { type ReactNode, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PercentField } from '../../ui/PercentField.tsx';
import { editCard } from './edit-card.ts';
import classes from './inspector.module.css';
import { ratings } from './judgement.ts';
import { priorityOf, priorityText } from './priority.ts';
import { StatusFields } from './StatusFields.tsx';

const tones = ['good', 'good', 'warn', 'bad', 'bad'] as const;
const severitySegments = (): readonly Segment<number>[] =>
  severities.map((value) => ({
    value,
    label: `${value}`,
    name: `${value} ${severityName(value)}`,
    ...(tones[value] ? { tone: tones[value] } : {}),
  }));
const ways = (): readonly Segment<'share' | 'rating'>[] => [
  { value: 'share', label: t('Share of customers') },
  { value: 'rating', label: t('Rating 1–5') },
];

/** How bad a pain point is, how often, why, and who is on it. */
export function PainPointFields({ card }: { readonly card: Card }): ReactNode {
  const known = card.frequencyRating === null ? 'share' : 'rating';
  const [chosen, setChosen] = useState<'share' | 'rating' | null>(null);
  const way = chosen ?? known;
  const priority = priorityOf(card);
  return (
    <>
      <div className={classes.spot} data-inspector="severity">
        <SegmentField
          label={t('Severity')}
          value={card.severity}
          segments={severitySegments()}
          clearable
          words={card.severity === null ? t('not rated') : severityName(card.severity)}
          onChange={(severity) => void editCard(card, { severity })}
        />
      </div>
      <SegmentField
        label={t('Frequency')}
        value={way}
        segments={ways()}
        onChange={(next) => next && setChosen(next)}
      />
      {way === 'share' ? (
        <PercentField
          label={t('Customers affected')}
          value={card.frequencyShare}
          onSave={(frequencyShare) => editCard(card, { frequencyShare, frequencyRating: null })}
        />
      ) : (
        <SegmentField
          label={t('How often')}
          row
          value={card.frequencyRating}
          segments={ratings()}
          clearable
          onChange={(frequencyRating) => void editCard(card, { frequencyRating, frequencyShare: null })}
        />
      )}
      <div className={classes.formula}>
        <span>{t('Priority')}</span>
        <strong>{priority.value === null ? '–' : priorityText(priority.value)}</strong>
        <span>{t('= severity {{parts}}', { parts: priority.parts })}</span>
      </div>
      <TextField
        label={t('Root cause')}
        multiline
        placeholder={t('Why does this happen?')}
        value={card.rootCause}
        onSave={(rootCause) => editCard(card, { rootCause })}
      />
      <StatusFields card={card} />
    </>
  );
}
