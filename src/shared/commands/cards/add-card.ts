import { phrase, t } from '../../language/translate.ts';
import { cardSchema, emptyCardFields } from '../../model/card.ts';
import { id } from '../../model/fields.ts';
import { cardKindOfLane } from '../../model/lane.ts';
import { checkFrequency, checkLinkedMap } from '../kernel/card-fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const addCard = defineCommand({
  name: 'add-card',
  label: phrase('Add card'),
  input: cardSchema
    .omit({ mapId: true, order: true, kind: true, flowX: true, flowY: true, originId: true })
    .partial()
    .extend({
      laneId: id,
      stepId: id,
      /** The card it is placed before; null: at the end of the cell. */
      beforeCardId: id.nullable().default(null),
    }),
  references: { laneId: 'lane', stepId: 'step', beforeCardId: 'card' },
  run: (tx, { id: wanted, laneId, stepId, beforeCardId, ...fields }) => {
    const lane = need(tx, 'lane', laneId);
    if (need(tx, 'step', stepId).mapId !== lane.mapId) {
      return refuse('other-map', t('The lane and the step are on different maps.'));
    }
    const kind = cardKindOfLane[lane.kind];
    if (kind === null)
      return refuse('no-cards-here', t('The lane “{{name}}” cannot hold cards.', { name: lane.name }));
    const problem = checkFrequency(fields) ?? checkLinkedMap(tx, fields.linkedMapId, [lane.mapId]);
    if (problem) return problem;
    const cardId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'card', tx.list('card', { laneId, stepId }), beforeCardId);
    tx.insert('card', {
      ...emptyCardFields,
      ...given(fields),
      id: cardId,
      mapId: lane.mapId,
      laneId,
      stepId,
      order,
      kind,
    });
    return done({ id: cardId });
  },
});
