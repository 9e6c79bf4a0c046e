import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { duplicatePlace } from './duplicate-place.ts';

/** Copies a stage with everything in it; the copy is placed right after it. */
export const duplicateStage = defineCommand({
  name: 'duplicate-stage',
  label: phrase('Duplicate stage'),
  input: z.strictObject({ stageId: id }),
  references: { stageId: 'stage' },
  run: (tx, { stageId }) => done({ id: duplicatePlace(tx, 'stage', stageId) }),
});
