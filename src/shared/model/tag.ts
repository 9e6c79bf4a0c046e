import { z } from 'zod';
import { id, title } from './fields.ts';
import { hues } from './palette.ts';

export const tagSchema = z.strictObject({ id, name: title.min(1), hue: z.enum(hues) });
export type Tag = z.infer<typeof tagSchema>;

export const tagTargets = ['card', 'evidence'] as const;

/** Puts a tag on a card or a piece of evidence. */
export const tagLinkSchema = z.strictObject({ id, tagId: id, targetKind: z.enum(tagTargets), targetId: id });
export type TagLink = z.infer<typeof tagLinkSchema>;
