import { z } from 'zod';
import { textOfLength } from '../../model/fields.ts';

/** What a masking profile decides about, in the order in which it is listed. */
export const maskedKinds = [
  'personal',
  'verbatims',
  'answers',
  'sources',
  'participants',
  'owners',
  'authors',
  'comments',
  'history',
  'links',
  'attachments',
  'confidential',
  'thumbnails',
] as const;
export type MaskedKind = (typeof maskedKinds)[number];

/** What becomes of a kind: it stays, something that tells nothing stands in its place, or it goes. */
export const treatments = ['keep', 'replace', 'leave-out'] as const;
export type Treatment = (typeof treatments)[number];

/**
 * What can be chosen for each kind. Earlier states hold everything that was masked, so a history is never kept whole: replaced, it
 * says who did what and when, and not what was there.
 */
export const treatmentsOf = {
  personal: ['keep', 'replace'],
  verbatims: treatments,
  answers: treatments,
  sources: treatments,
  participants: treatments,
  owners: treatments,
  authors: treatments,
  comments: treatments,
  history: ['replace', 'leave-out'],
  links: treatments,
  attachments: treatments,
  confidential: treatments,
  thumbnails: ['keep', 'leave-out'],
} as const satisfies Readonly<Record<MaskedKind, readonly Treatment[]>>;

/** Longest name of a profile, in UTF-16 units. */
export const MAX_PROFILE_NAME = 80;
/** Most words of one’s own that a profile takes out, and the longest of them. */
export const MAX_OWN_WORDS = 200;
const MAX_OWN_WORD = 200;

const ownWord = textOfLength(MAX_OWN_WORD).refine((word) => /[\p{L}\p{N}]/u.test(word));

/** What may leave the house: a choice for each kind, and words that are taken out wherever they stand. */
export const maskingProfileSchema = z.strictObject({
  name: textOfLength(MAX_PROFILE_NAME).min(1),
  personal: z.enum(treatmentsOf.personal),
  verbatims: z.enum(treatmentsOf.verbatims),
  answers: z.enum(treatmentsOf.answers),
  sources: z.enum(treatmentsOf.sources),
  participants: z.enum(treatmentsOf.participants),
  owners: z.enum(treatmentsOf.owners),
  authors: z.enum(treatmentsOf.authors),
  comments: z.enum(treatmentsOf.comments),
  history: z.enum(treatmentsOf.history),
  links: z.enum(treatmentsOf.links),
  attachments: z.enum(treatmentsOf.attachments),
  confidential: z.enum(treatmentsOf.confidential),
  thumbnails: z.enum(treatmentsOf.thumbnails),
  /** Names of companies and products, for example. */
  words: z.array(ownWord).max(MAX_OWN_WORDS).readonly(),
});
export type MaskingProfile = z.infer<typeof maskingProfileSchema>;
