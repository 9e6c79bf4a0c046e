import { type ReactNode, useState } from 'react';
import { type Card, severityNames } from '../../../shared/model/card.ts';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PercentField } from '../../ui/PercentField.tsx';
import { editCard } from './edit-card.ts';
import classes from './inspector.module.css';
import { priorityOf, priorityText } from './priority.ts';
import { StatusFields } from './StatusFields.tsx';

const tones = ['good', 'good', 'warn', 'bad', 'bad'] as const;
const severities = severityNames.map((name, value) => ({
  value,
  label: `${value}`,
  name: `${value} ${name}`,
  ...(tones[value] ? { tone: tones[value] } : {}),
}));
const ratings = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}`, name: `${value} of 5` }));
const ways = [
  { value: 'share', label: 'Share of customers' },
  { value: 'rating', label: 'Rating 1–5' },
] as const;

/** How bad a pain point is, how often, why, and who is on it. */
export function PainPointFields({ card }: { readonly card: Card }): ReactNode {
  const known = card.frequencyRating === null ? 'share' : 'rating';
  const [chosen, setChosen] = useState<'share' | 'rating' | null>(null);
  const way = chosen ?? known;
  const priority = priorityOf(card);
  return (
    <>
      <SegmentField
        label="Severity"
        value={card.severity}
        segments={severities}
        clearable
        words={card.severity === null ? 'not judged' : (severityNames[card.severity] ?? '')}
        onChange={(severity) => void editCard(card, { severity })}
      />
      <SegmentField
        label="Frequency"
        value={way}
        segments={ways}
        onChange={(next) => next && setChosen(next)}
      />
      {way === 'share' ? (
        <PercentField
          label="Customers hit"
          value={card.frequencyShare}
          onSave={(frequencyShare) => editCard(card, { frequencyShare, frequencyRating: null })}
        />
      ) : (
        <SegmentField
          label="How often"
          row
          value={card.frequencyRating}
          segments={ratings}
          clearable
          onChange={(frequencyRating) => void editCard(card, { frequencyRating, frequencyShare: null })}
        />
      )}
      <div className={classes.formula}>
        <span>Priority</span>
        <strong>{priority.value === null ? '–' : priorityText(priority.value)}</strong>
        <span>= severity {priority.parts}</span>
      </div>
      <TextField
        label="Root cause"
        multiline
        placeholder="Why does this happen?"
        value={card.rootCause}
        onSave={(rootCause) => editCard(card, { rootCause })}
      />
      <StatusFields card={card} />
    </>
  );
}
