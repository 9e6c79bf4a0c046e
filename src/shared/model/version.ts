import { z } from 'zod';
import { id, moment, text, title } from './fields.ts';

/** A state of the project that a person has given a name: how it was after one revision. */
export const versionSchema = z.strictObject({
  id,
  /** The identity of the revision, which the history holds or does not hold any more. */
  revisionId: id,
  name: title.min(1),
  note: text,
  author: title,
  createdAt: moment,
});
export type Version = z.infer<typeof versionSchema>;
