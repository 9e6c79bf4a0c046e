import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { phaseName } from '../../model/phase.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editStage = defineCommand({
  name: 'edit-stage',
  label: phrase('Edit stage'),
  input: z.strictObject({
    stageId: id,
    name: title.optional(),
    phase: phaseName.optional(),
    hue: z.enum(hues).optional(),
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId, ...patch }) => {
    tx.update('stage', stageId, given(patch));
    return done({ id: stageId });
  },
});
