import { t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import type { Result } from '../result.ts';
import { type CommandValue, refuse } from './define-command.ts';

/** Refuses two frequencies at once: a share of customers and a 1-5 rating would contradict each other. */
export const checkFrequency = (
  fields: { readonly [F in 'frequencyShare' | 'frequencyRating']?: Card[F] | undefined },
): Result<CommandValue> | undefined =>
  typeof fields.frequencyShare === 'number' && typeof fields.frequencyRating === 'number'
    ? refuse(
        'two-frequencies',
        t('Give the frequency either as a share of customers or as a rating from 1 to 5.'),
      )
    : undefined;
