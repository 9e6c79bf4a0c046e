import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const moveLane = defineCommand({
  name: 'move-lane',
  label: phrase('Move lane'),
  input: z.strictObject({ laneId: id, beforeLaneId: id.nullable() }),
  references: { laneId: 'lane', beforeLaneId: 'lane' },
  run: (tx, { laneId, beforeLaneId }) => {
    const { mapId } = need(tx, 'lane', laneId);
    if (beforeLaneId !== null && need(tx, 'lane', beforeLaneId).mapId !== mapId) {
      return refuse('other-map', t('A lane can only be moved within its own map.'));
    }
    if (laneId === beforeLaneId) return done({ id: laneId });
    const order = orderBefore(tx, 'lane', tx.list('lane', { mapId }), beforeLaneId, new Set([laneId]));
    tx.update('lane', laneId, { order });
    return done({ id: laneId });
  },
});
