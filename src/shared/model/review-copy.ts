import { z } from 'zod';
import { day, moment, text, title } from './fields.ts';

/** What a copy for review says of itself: who sent it, when, what is asked, and until when. */
export const reviewCopySchema = z.object({
  author: title,
  createdAt: moment,
  note: text,
  due: day.nullable(),
});
export type ReviewCopy = z.infer<typeof reviewCopySchema>;

/** The commands that a copy for review takes; every other one is refused. */
export const takenInReview: ReadonlySet<string> = new Set([
  'add-comment',
  'edit-comment',
  'remove-comment',
  'reply-to-comment',
  'suggest-change',
]);
