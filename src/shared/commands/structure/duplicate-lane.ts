import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { duplicatePlace } from './duplicate-place.ts';

/** Copies a lane with everything in it; the copy is placed right after it. */
export const duplicateLane = defineCommand({
  name: 'duplicate-lane',
  label: phrase('Duplicate lane'),
  input: z.strictObject({ laneId: id }),
  references: { laneId: 'lane' },
  run: (tx, { laneId }) => done({ id: duplicatePlace(tx, 'lane', laneId) }),
});
