import { z } from 'zod';
import { phrase } from '../language/translate.ts';
import { id, order, title } from './fields.ts';
import { hues, type Hue } from './palette.ts';
import { phaseName } from './phase.ts';

/** A column group of a map. A stage always has at least one step. */
export const stageSchema = z.strictObject({
  id,
  mapId: id,
  order,
  name: title,
  phase: phaseName,
  hue: z.enum(hues),
  /** What it was copied from, maybe in another file, and maybe gone; null: from nothing. */
  originId: id.nullable(),
});
export type Stage = z.infer<typeof stageSchema>;

/** The five stages a new map starts with; their names and phases are written through `t`. */
export const defaultStages: readonly { readonly name: string; readonly phase: string; readonly hue: Hue }[] =
  [
    { name: phrase('Consideration'), phase: phrase('Pre-purchase'), hue: 'iris' },
    { name: phrase('Evaluation'), phase: phrase('Pre-purchase'), hue: 'azure' },
    { name: phrase('Intent'), phase: phrase('Pre-purchase'), hue: 'teal' },
    { name: phrase('Purchase'), phase: phrase('Purchase'), hue: 'amber' },
    { name: phrase('Post-purchase'), phase: phrase('Post-purchase'), hue: 'rose' },
  ];
