import { z } from 'zod';
import { id, moment, text, title } from './fields.ts';

export const commentTargets = ['map', 'stage', 'step', 'card', 'evidence'] as const;

export const commentSchema = z.strictObject({
  id,
  targetKind: z.enum(commentTargets),
  targetId: id,
  author: title,
  text,
  createdAt: moment,
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;
