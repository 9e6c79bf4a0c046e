import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';

export const moveMap = defineCommand({
  name: 'move-map',
  label: phrase('Move map'),
  input: z.strictObject({ mapId: id, beforeMapId: id.nullable() }),
  references: { mapId: 'map', beforeMapId: 'map' },
  run: (tx, { mapId, beforeMapId }) => {
    if (mapId === beforeMapId) return done({ id: mapId });
    const order = orderBefore(tx, 'map', tx.list('map', {}), beforeMapId, new Set([mapId]));
    tx.update('map', mapId, { order });
    return done({ id: mapId });
  },
});
