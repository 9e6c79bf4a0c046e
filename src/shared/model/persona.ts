import { z } from 'zod';
import { id, order, text, title } from './fields.ts';
import { hues } from './palette.ts';

/** Who makes the journey. The photo is an attachment owned by the persona. */
export const personaSchema = z.strictObject({
  id,
  order,
  name: title,
  role: title,
  quote: text,
  goals: text,
  frustrations: text,
  demographics: text,
  psychographics: text,
  hue: z.enum(hues),
});
export type Persona = z.infer<typeof personaSchema>;

export const personaTargets = ['map', 'evidence', 'card'] as const;

/** Says that a map, a piece of evidence or a card is about a persona. */
export const personaLinkSchema = z.strictObject({
  id,
  personaId: id,
  targetKind: z.enum(personaTargets),
  targetId: id,
});
export type PersonaLink = z.infer<typeof personaLinkSchema>;
