import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { laneSchema } from '../../model/lane.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editLane = defineCommand({
  name: 'edit-lane',
  label: phrase('Edit lane'),
  input: z.strictObject({
    laneId: id,
    name: title.optional(),
    collapsed: z.boolean().optional(),
    height: laneSchema.shape.height.optional(),
    hue: laneSchema.shape.hue.optional(),
    showsPieces: z.boolean().optional(),
  }),
  references: { laneId: 'lane' },
  run: (tx, { laneId, ...patch }) => {
    tx.update('lane', laneId, given(patch));
    return done({ id: laneId });
  },
});
