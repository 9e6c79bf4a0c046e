import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { laneKinds, laneNames, newLaneLook } from '../../model/lane.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const addLane = defineCommand({
  name: 'add-lane',
  label: phrase('Add lane'),
  input: z.strictObject({
    id: id.optional(),
    mapId: id,
    kind: z.enum(laneKinds),
    name: title.optional(),
    beforeLaneId: id.nullable().default(null),
  }),
  references: { mapId: 'map', beforeLaneId: 'lane' },
  run: (tx, { id: wanted, mapId, kind, name, beforeLaneId }) => {
    if (beforeLaneId !== null && need(tx, 'lane', beforeLaneId).mapId !== mapId) {
      return refuse('other-map', t('The target lane is on another map.'));
    }
    const laneId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'lane', tx.list('lane', { mapId }), beforeLaneId);
    tx.insert('lane', {
      id: laneId,
      mapId,
      order,
      kind,
      name: name ?? t(laneNames[kind]),
      ...newLaneLook,
    });
    return done({ id: laneId });
  },
});
