import { z } from 'zod';
import { id, order, title } from './fields.ts';
import { hues, type Hue } from './palette.ts';

export const phases = ['pre-purchase', 'purchase', 'post-purchase'] as const;
export type Phase = (typeof phases)[number];

/** A column group of a map. A stage always has at least one step. */
export const stageSchema = z.strictObject({
  id,
  mapId: id,
  order,
  name: title,
  phase: z.enum(phases),
  hue: z.enum(hues),
});
export type Stage = z.infer<typeof stageSchema>;

/** The five stages a new map starts with. */
export const defaultStages: readonly { readonly name: string; readonly phase: Phase; readonly hue: Hue }[] = [
  { name: 'Consideration', phase: 'pre-purchase', hue: 'iris' },
  { name: 'Evaluation', phase: 'pre-purchase', hue: 'azure' },
  { name: 'Intent', phase: 'pre-purchase', hue: 'teal' },
  { name: 'Purchase', phase: 'purchase', hue: 'amber' },
  { name: 'Post-purchase', phase: 'post-purchase', hue: 'rose' },
];
