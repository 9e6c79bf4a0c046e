import { z } from 'zod';
import { id, share, title } from './fields.ts';

export const connectionKinds = ['flow', 'answers'] as const;

/** An arrow between two cards: where customers go next (`flow`), or the pain point an opportunity `answers`. */
export const connectionSchema = z.strictObject({
  id,
  mapId: id,
  fromCardId: id,
  toCardId: id,
  kind: z.enum(connectionKinds),
  label: title,
  /** Share of customers who go this way, 0..1. */
  share: share.nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;
