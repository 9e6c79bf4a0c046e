import { z } from 'zod';
import { id, order, title } from './fields.ts';

/** A column inside a stage; a moment of truth is a step that decides the relationship. */
export const stepSchema = z.strictObject({
  id,
  mapId: id,
  stageId: id,
  order,
  name: title,
  momentOfTruth: z.boolean(),
});
export type Step = z.infer<typeof stepSchema>;
