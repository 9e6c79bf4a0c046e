import { z } from 'zod';
import { id, order, sha256, title } from './fields.ts';

/** Largest file that can be attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;

/** Largest file that a window shows as a picture, in bytes. */
export const MAX_SHOWN_BYTES = 50 * 1000 * 1000;

export const attachmentOwners = ['evidence', 'card', 'persona', 'source', 'preset'] as const;

/** A file that belongs to a record. The bytes are stored once by SHA-256, however many attachments name them. */
export const attachmentSchema = z.strictObject({
  id,
  ownerKind: z.enum(attachmentOwners),
  ownerId: id,
  order,
  sha256,
  name: title.min(1),
  mediaType: z.string().max(200),
  /** Bytes. */
  size: z.number().int().min(0).max(MAX_ATTACHMENT_BYTES),
});
export type Attachment = z.infer<typeof attachmentSchema>;
