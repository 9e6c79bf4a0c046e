import { z } from 'zod';
import { day, id, text, title } from './fields.ts';

export const evidenceKinds = [
  'survey',
  'poll',
  'interview',
  'observation',
  'web-analytics',
  'review',
  'social-post',
  'support-ticket',
  'document',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const confidentialities = ['public', 'internal', 'confidential'] as const;

/** One proof: a verbatim, a figure, a document, with where and when it comes from. */
export const evidenceSchema = z.strictObject({
  id,
  kind: z.enum(evidenceKinds),
  title,
  text,
  source: title,
  date: day.nullable(),
  /** A web or mail address, or empty. */
  link: title,
  confidentiality: z.enum(confidentialities),
  /** Who said it, where that is known. */
  participantId: id.nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceTargets = ['stage', 'step', 'card'] as const;
export type EvidenceTarget = (typeof evidenceTargets)[number];

/** What a piece says of what it is linked to. What is `context` is shown beside it, and counts neither for nor against it. */
export const stances = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

/** Says that a piece of evidence is about a stage, a step or a card, and what it says of it. */
export const evidenceLinkSchema = z.strictObject({
  id,
  evidenceId: id,
  targetKind: z.enum(evidenceTargets),
  targetId: id,
  stance: z.enum(stances),
});
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;
