import { t } from '../../language/translate.ts';
import type { Card } from '../../model/card.ts';
import type { Id } from '../../model/fields.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from './define-command.ts';
import { checkTarget } from './targets.ts';
import type { ReadTx } from './tx.ts';

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

/** Refuses that a card opens a map that is not there, or the map that it lies on. */
export function checkLinkedMap(
  tx: ReadTx,
  linkedMapId: Id | null | undefined,
  mapIds: readonly Id[],
): Result<CommandValue> | undefined {
  if (linkedMapId === null || linkedMapId === undefined) return undefined;
  const missing = checkTarget(tx, 'map', linkedMapId);
  if (missing) return missing;
  return mapIds.includes(linkedMapId)
    ? refuse('own-map', t('A card cannot link to its own map. Choose another map.'))
    : undefined;
}
