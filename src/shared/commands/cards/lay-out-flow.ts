import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { flowPlaceOf, noFlowPlace } from '../../model/flow-place.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { columnsOf } from './cover-columns.ts';

/** Lets go of every place that cards of a map were given in the flow: the layout places them. */
export const layOutFlow = defineCommand({
  name: 'lay-out-flow',
  label: phrase('Lay out the flow again'),
  input: z.strictObject({ mapId: id }),
  references: { mapId: 'map' },
  run: (tx, { mapId }) => {
    const placed = columnsOf(tx, mapId)
      .flatMap((step) => tx.list('card', { stepId: step.id }))
      .filter((card) => flowPlaceOf(card) !== null);
    for (const card of placed) tx.update('card', card.id, noFlowPlace);
    return done({ ids: placed.map((card) => card.id) });
  },
});
