import { z } from 'zod';
import { evidenceKinds } from '../model/evidence.ts';
import { id } from '../model/fields.ts';

/** What the evidence panel asks for. Filters that are null do not filter. */
export const evidenceQuerySchema = z.strictObject({
  /** Words to find in title, text and source; every word must occur, the last may be unfinished. */
  text: z.string().max(500),
  kind: z.enum(evidenceKinds).nullable(),
  stageId: id.nullable(),
  personaId: id.nullable(),
  tagId: id.nullable(),
  linked: z.boolean().nullable(),
});
export type EvidenceQuery = z.infer<typeof evidenceQuerySchema>;
