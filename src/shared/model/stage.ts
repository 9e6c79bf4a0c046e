import { z } from 'zod';
import { phrase } from '../language/translate.ts';
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

/** The five stages a new map starts with; their names are written through `t`. */
export const defaultStages: readonly { readonly name: string; readonly phase: Phase; readonly hue: Hue }[] = [
  { name: phrase('Consideration'), phase: 'pre-purchase', hue: 'iris' },
  { name: phrase('Evaluation'), phase: 'pre-purchase', hue: 'azure' },
  { name: phrase('Intent'), phase: 'pre-purchase', hue: 'teal' },
  { name: phrase('Purchase'), phase: 'purchase', hue: 'amber' },
  { name: phrase('Post-purchase'), phase: 'post-purchase', hue: 'rose' },
];
