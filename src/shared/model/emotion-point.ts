import { z } from 'zod';
import { id } from './fields.ts';

/** One persona's emotion at one step: a point of the emotion curve, -2..+2, drawn by hand or measured. */
export const emotionPointSchema = z.strictObject({
  id,
  mapId: id,
  stepId: id,
  personaId: id,
  value: z.number().min(-2).max(2),
  source: z.enum(['judged', 'measured']),
});
export type EmotionPoint = z.infer<typeof emotionPointSchema>;
