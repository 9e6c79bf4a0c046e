import { z } from 'zod';
import { day, id, order, text, title } from './fields.ts';

/** Whether a person may be quoted. */
export const consents = ['not-set', 'may-quote', 'no-quotes'] as const;
export type Consent = (typeof consents)[number];

/** Most fields that one participant has. */
export const MAX_PARTICIPANT_FIELDS = 50;
/** Longest value of such a field, in UTF-16 units: fifty of them fit into one column. */
const MAX_FIELD_VALUE = 1_000;

/** What is known of a participant under a name of one’s own: 'Age', 'Tariff'. */
export const participantFieldSchema = z.strictObject({
  name: title.min(1).max(100),
  value: title.max(MAX_FIELD_VALUE),
});
export type ParticipantField = z.infer<typeof participantFieldSchema>;

/** One person who said something. Goes by a code, so that no name has to be in the project. */
export const participantSchema = z.strictObject({
  id,
  order,
  code: title.min(1),
  personaId: id.nullable(),
  consent: z.enum(consents),
  /** The last day on which the consent holds. */
  consentUntil: day.nullable(),
  fields: z.array(participantFieldSchema.readonly()).max(MAX_PARTICIPANT_FIELDS).readonly(),
  note: text,
});
export type Participant = z.infer<typeof participantSchema>;
