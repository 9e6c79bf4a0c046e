import { z } from 'zod';
import { id, order, title } from './fields.ts';

/** How wide a step's column can be made, px of the map. */
export const stepWidths = { min: 160, max: 1_200 } as const;

/** A column inside a stage; a moment of truth is a step that decides the relationship. */
export const stepSchema = z.strictObject({
  id,
  mapId: id,
  stageId: id,
  order,
  name: title,
  momentOfTruth: z.boolean(),
  /** The width of its column, px of the map; null follows its fullest cell. */
  width: z.number().int().min(stepWidths.min).max(stepWidths.max).nullable(),
  /** What it was copied from, maybe in another file, and maybe gone; null: from nothing. */
  originId: id.nullable(),
});
export type Step = z.infer<typeof stepSchema>;
