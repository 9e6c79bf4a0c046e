import { channelOptions } from './TouchpointFields.tsx';
import type { ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { Card, CardKind } from '../../../shared/model/card.ts';
import { DateField } from '../../ui/DateField.tsx';
import { PercentField } from '../../ui/PercentField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import { countedCards } from '../../../shared/words/cards.ts';
import { severities, severityName } from '../../../shared/words/card-values.ts';
import { shared } from './CardPlace.tsx';
import { editCards } from './edit-card.ts';
import classes from './inspector.module.css';
import type { ExperiencePart } from '../../../shared/words/judgements.ts';
import { teamJudgement, judgements, ratings } from './judgement.ts';
import { statusOptions } from './StatusFields.tsx';

type Props = { readonly cards: readonly Card[] };

const severityOptions = (): readonly Option<string>[] => [
  { value: 'none-yet', label: t('Not rated') },
  ...severities.map((value) => ({ value: `${value}`, label: `${value} ${severityName(value)}` })),
];

/** How bad and how often, of all these pain points. */
export function PainPointsFields({ cards }: Props): ReactNode {
  const severity = shared(cards, (card) => card.severity);
  const share = shared(cards, (card) => card.frequencyShare);
  return (
    <>
      <div className={classes.spot} data-inspector="severity">
        <SelectField
          label={t('Severity')}
          value={severity === null ? 'none-yet' : `${severity}`}
          options={severityOptions()}
          onChange={(next) => void editCards(cards, { severity: next === 'none-yet' ? null : Number(next) })}
        />
      </div>
      <PercentField
        label={t('Customers affected')}
        mixed={share === 'mixed'}
        value={share === 'mixed' ? null : share}
        onSave={(frequencyShare) => editCards(cards, { frequencyShare, frequencyRating: null })}
      />
      <NumberField
        label={t('How often')}
        value={shared(cards, (card) => card.frequencyRating)}
        segments={ratings()}
        onChange={(frequencyRating) => editCards(cards, { frequencyRating, frequencyShare: null })}
      />
    </>
  );
}

/** What all these opportunities would bring and cost, and by when. */
export function OpportunitiesFields({ cards }: Props): ReactNode {
  const due = shared(cards, (card) => card.due);
  return (
    <>
      <NumberField
        label={t('Impact')}
        value={shared(cards, (card) => card.impact)}
        segments={ratings()}
        onChange={(impact) => editCards(cards, { impact })}
      />
      <NumberField
        label={t('Effort')}
        value={shared(cards, (card) => card.effort)}
        segments={ratings()}
        onChange={(effort) => editCards(cards, { effort })}
      />
      <DateField
        label={t('Due')}
        mixed={due === 'mixed'}
        day={due === 'mixed' ? null : due}
        onSave={(next) => editCards(cards, { due: next })}
      />
    </>
  );
}

/** How far all these are, and who is on them. */
export function StatusesFields({ cards }: Props): ReactNode {
  const owner = shared(cards, (card) => card.owner);
  const status = shared(cards, (card) => card.status);
  return (
    <>
      <SelectField
        label={t('Status')}
        value={status}
        options={statusOptions()}
        onChange={(next) => void editCards(cards, { status: next })}
      />
      <RowTextField
        label={t('Owner')}
        mixed={owner === 'mixed'}
        value={owner === 'mixed' ? '' : owner}
        placeholder={owner === 'mixed' ? t('Mixed') : t('Nobody yet')}
        onSave={(next) => editCards(cards, { owner: next })}
      />
    </>
  );
}

const parts = [
  ['success', phrase('Success')],
  ['ease', phrase('Ease')],
  ['emotion', phrase('Emotion')],
] as const satisfies readonly (readonly [ExperiencePart, string])[];

/** Where all these touchpoints happen, and how the team judges them. */
export function TouchpointsFields({ cards }: Props): ReactNode {
  return (
    <>
      <SelectField
        label={t('Channel')}
        value={shared(cards, (card) => card.channel ?? 'none')}
        options={channelOptions()}
        onChange={(channel) => void editCards(cards, { channel: channel === 'none' ? null : channel })}
      />
      {parts.map(([part, label]) => {
        const value = shared(cards, (card) => card[part]);
        return (
          <NumberField
            key={part}
            label={t(label)}
            value={value}
            segments={judgements(part)}
            wide
            words={value === 'mixed' ? '' : teamJudgement(part, value)}
            onChange={(next) => editCards(cards, { [part]: next })}
          />
        );
      })}
    </>
  );
}

/** Says which of the selected cards the fields below are of, where they are not of all. */
export const OfWhich = ({
  some,
  all,
  kind,
}: {
  readonly some: readonly Card[];
  readonly all: readonly Card[];
  readonly kind: CardKind;
}): ReactNode => (some.length === all.length ? null : <strong>{countedCards(kind, some.length)}</strong>);

type NumberProps = {
  readonly label: string;
  readonly value: number | null | 'mixed';
  readonly segments: readonly Segment<number>[];
  readonly onChange: (next: number | null) => Promise<object | undefined>;
  readonly words?: string;
  /** The segments under the label instead of beside it. */
  readonly wide?: boolean;
};

/** One of a few numbers; none is chosen where the cards differ, and the label says so. */
const NumberField = ({
  label,
  value,
  segments,
  onChange,
  words = '',
  wide = false,
}: NumberProps): ReactNode => (
  <SegmentField
    label={label}
    row={!wide}
    value={value === 'mixed' ? null : value}
    segments={segments}
    clearable
    words={value === 'mixed' ? t('mixed') : words}
    onChange={(next) => void onChange(next)}
  />
);
