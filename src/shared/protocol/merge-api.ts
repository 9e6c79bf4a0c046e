import { z } from 'zod';
import type { MergePreview } from '../merge/merge-preview.ts';
import { id, MAX_TEXT } from '../model/fields.ts';
import type { RecordLists } from '../model/records-by-id.ts';

/** Most conflicts that are decided at once: as many as a project has records. */
const MOST_DECISIONS = 200_000;

/** What a person decided, by the ids of conflicts; the others go by their defaults. */
export const decisionsSchema = z
  .array(
    z.tuple([
      z.string().max(500),
      z.discriminatedUnion('choice', [
        z.strictObject({ choice: z.enum(['mine', 'theirs', 'both']) }),
        z.strictObject({ choice: z.literal('edit'), text: z.string().max(MAX_TEXT) }),
      ]),
    ]),
  )
  .max(MOST_DECISIONS)
  .readonly();

const copyId = z.string().max(100);

/** What is asked about a copy that is open to be merged: main opens one with `open-merge`. */
export const mergeRequests = {
  /** Opens the project's own file as another program has left it, where that has changed it. */
  'merge-own': z.strictObject({}),
  /** Opens a copy that was found beside the project's file; see `FoundCopy`. */
  'merge-found': z.strictObject({ copyId: copyId }),
  /** Says no more of a found copy until it changes or the project is opened again, or never again. */
  'set-aside-copy': z.strictObject({ copyId: copyId, how: z.enum(['later', 'never']) }),
  /** What merging comes to by these decisions. Nothing changes. */
  'merge-decide': z.strictObject({ mergeId: id, decisions: decisionsSchema }),
  /** The records as merging by these decisions makes them. Nothing changes. */
  'merge-records': z.strictObject({ mergeId: id, decisions: decisionsSchema }),
  /** Merges, as one step that can be undone, and lets go of the copy. */
  /** `leaveOpen`: what nobody has decided is kept in the project as an open conflict. */
  'merge-run': z.strictObject({
    mergeId: id,
    decisions: decisionsSchema,
    leaveOpen: z.boolean().optional(),
  }),
  'merge-close': z.strictObject({ mergeId: id }),
} as const;

export type MergeAnswers = {
  'merge-own': MergePreview;
  'merge-found': MergePreview;
  /** False where that could not be stored, and holds until the project is closed. */
  'set-aside-copy': { readonly stored: boolean };
  'merge-decide': MergePreview;
  'merge-records': { readonly records: RecordLists };
  'merge-run': MergePreview;
  'merge-close': null;
};
