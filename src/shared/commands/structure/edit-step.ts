import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { stepSchema } from '../../model/step.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editStep = defineCommand({
  name: 'edit-step',
  label: phrase('Edit step'),
  input: z.strictObject({
    stepId: id,
    name: title.optional(),
    momentOfTruth: z.boolean().optional(),
    width: stepSchema.shape.width.optional(),
  }),
  references: { stepId: 'step' },
  run: (tx, { stepId, ...patch }) => {
    tx.update('step', stepId, given(patch));
    return done({ id: stepId });
  },
});
