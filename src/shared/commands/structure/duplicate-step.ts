import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { duplicatePlace } from './duplicate-place.ts';

/** Copies a step with everything in it; the copy is placed right after it. */
export const duplicateStep = defineCommand({
  name: 'duplicate-step',
  label: phrase('Duplicate step'),
  input: z.strictObject({ stepId: id }),
  references: { stepId: 'step' },
  run: (tx, { stepId }) => done({ id: duplicatePlace(tx, 'step', stepId) }),
});
