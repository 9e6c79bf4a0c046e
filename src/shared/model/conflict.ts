import { z } from 'zod';
import { id, moment, textOfLength, title } from './fields.ts';
import { MAX_TEXT } from './limits.ts';

/** Longest state of a conflict as JSON, in UTF-16 units. What is longer is decided without seeing it. */
export const MAX_STATE = MAX_TEXT;
const MAX_FIELDS = 40;
/** A merge splits what it says into several comments only where it is longer than one can hold. */
export const MAX_COMMENTS = 40;

/** Values by the names of fields. Whoever uses them checks them by the schema of the record’s kind. */
const state = z
  .record(textOfLength(40), z.unknown())
  .refine((values) => JSON.stringify(values).length <= MAX_STATE)
  .readonly();

/**
 * A conflict of a merge that nobody has decided yet: what was taken stands until then. It says all that is needed to decide it
 * without the copies.
 */
export const conflictSchema = z.strictObject({
  id,
  about: z.enum(['fields', 'place', 'removal', 'empty']),
  /** The record that it is about, which may be gone. */
  recordKind: textOfLength(40).min(1),
  recordId: id,
  /** What that record was called. */
  name: title,
  /** The fields that both changed; of a place those that say where it is; else none. */
  fields: z.array(textOfLength(40)).max(MAX_FIELDS).readonly(),
  /** The fields as they were; null where that is not known. */
  base: state.nullable(),
  /** As the file had it into which the copy was merged. Empty where it is too long, or cannot be taken afterwards. */
  mine: state,
  /** As the copy had it. */
  theirs: state,
  removedBy: z.enum(['mine', 'theirs']).nullable(),
  /** What stands. */
  taken: z.enum(['mine', 'theirs', 'both']),
  /** Who worked in the file, and in the copy; empty where that is not known. */
  mineBy: title,
  theirsBy: title,
  /** Comments in which the merge said what does not stand. */
  comments: z.array(id).max(MAX_COMMENTS).readonly(),
  createdAt: moment,
});
export type OpenConflict = z.infer<typeof conflictSchema>;
