import type { ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import { type Card, type Channel, channels } from '../../../shared/model/card.ts';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import fields from '../../ui/fields.module.css';
import { channelName } from '../../../shared/words/card-values.ts';
import { editCard } from './edit-card.ts';
import classes from './inspector.module.css';
import type { ExperiencePart } from '../../../shared/words/judgements.ts';
import { teamJudgement, judgements } from './judgement.ts';

const parts = [
  ['success', phrase('Success')],
  ['ease', phrase('Ease')],
  ['emotion', phrase('Emotion')],
] as const satisfies readonly (readonly [ExperiencePart, string])[];

/** Every channel to choose from, and none. */
export const channelOptions = (): readonly Option<Channel | 'none'>[] => [
  { value: 'none', label: t('Not set') },
  ...channels.map((value) => ({ value, label: channelName(value) })),
];

/** Where a touchpoint happens, and how the team judges the experience there. */
export function TouchpointFields({ card }: { readonly card: Card }): ReactNode {
  const toggle = (channel: Channel): void => {
    const backing = new Set(card.backingChannels);
    if (!backing.delete(channel)) backing.add(channel);
    void editCard(card, { backingChannels: channels.filter((one) => backing.has(one)) });
  };
  return (
    <>
      <SelectField
        label={t('Channel')}
        value={card.channel ?? 'none'}
        options={channelOptions()}
        onChange={(channel) => void editCard(card, { channel: channel === 'none' ? null : channel })}
      />
      <fieldset className={fields.field}>
        <legend className={fields.label}>{t('Also via')}</legend>
        <div className={classes.chips}>
          {channels
            .filter((channel) => channel !== card.channel)
            .map((channel) => (
              <button
                key={channel}
                type="button"
                className={classes.chip}
                data-hue="azure"
                data-off={!card.backingChannels.includes(channel) || undefined}
                aria-pressed={card.backingChannels.includes(channel)}
                onClick={() => toggle(channel)}
              >
                {channelName(channel)}
              </button>
            ))}
        </div>
      </fieldset>
      {parts.map(([part, label]) => {
        const value = card[part];
        return (
          <SegmentField
            key={part}
            label={t(label)}
            value={value}
            segments={judgements(part)}
            clearable
            words={teamJudgement(part, value)}
            onChange={(next) => void editCard(card, { [part]: next })}
          />
        );
      })}
    </>
  );
}
