import { z } from 'zod';
import { id, text, title } from '../model/fields.ts';
import { defaultLanes, laneNames } from '../model/lane.ts';
import { mapStates } from '../model/map.ts';
import { keysBetween } from '../model/order.ts';
import { defaultStages } from '../model/stage.ts';
import { defineCommand, done } from './define-command.ts';
import { orderBefore } from './ordering.ts';

export const addMap = defineCommand({
  name: 'add-map',
  label: 'Add map',
  input: z.strictObject({
    id: id.optional(),
    name: title.default('New map'),
    state: z.enum(mapStates).default('current'),
    scenario: text.default(''),
    scope: text.default(''),
    /** `five-stages` brings the default stages, one step each, and the usual lanes; `blank` one of each. */
    template: z.enum(['blank', 'five-stages']).default('five-stages'),
    beforeMapId: id.nullable().default(null),
  }),
  references: { beforeMapId: 'map' },
  run: (tx, { id: wanted, template, beforeMapId, ...fields }) => {
    const mapId = wanted ?? tx.newId();
    tx.insert('map', {
      id: mapId,
      order: orderBefore(tx, 'map', tx.list('map', {}), beforeMapId),
      ...fields,
    });
    const stages = template === 'blank' ? defaultStages.slice(0, 1) : defaultStages;
    const stageKeys = keysBetween(null, null, stages.length);
    stages.forEach((stage, index) => {
      const stageId = tx.newId();
      tx.insert('stage', { id: stageId, mapId, order: stageKeys[index] ?? 'a0', ...stage });
      tx.insert('step', {
        id: tx.newId(),
        mapId,
        stageId,
        order: 'a0',
        name: 'Step 1',
        momentOfTruth: false,
      });
    });
    const lanes = template === 'blank' ? defaultLanes.slice(0, 1) : defaultLanes;
    const laneKeys = keysBetween(null, null, lanes.length);
    lanes.forEach((kind, index) => {
      tx.insert('lane', {
        id: tx.newId(),
        mapId,
        order: laneKeys[index] ?? 'a0',
        name: laneNames[kind],
        kind,
        collapsed: false,
      });
    });
    return done({ id: mapId });
  },
});
