import { z } from 'zod';
import { id, order, text, title } from './fields.ts';

export const mapStates = ['current', 'future'] as const;

/** One journey toward a goal: as it is (`current`) or as it should become (`future`). */
export const mapSchema = z.strictObject({
  id,
  order,
  name: title,
  state: z.enum(mapStates),
  scenario: text,
  scope: text,
});
export type JourneyMap = z.infer<typeof mapSchema>;
