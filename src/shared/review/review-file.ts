import { z } from 'zod';
import { t } from '../language/translate.ts';
import { id, moment, textOfLength, title } from '../model/fields.ts';
import { fail, ok, type Result } from '../result.ts';

/** What one review may hold; far more than people write. */
export const reviewLimits = {
  /** UTF-16 units of the file. */
  file: 8_000_000,
  comments: 5_000,
  /** UTF-16 units of a comment; the page takes no longer ones. */
  text: 20_000,
} as const;

/** The newest form of the file that this program reads. */
const VERSION = 1;

/** A comment made in a page for review. */
const reviewComment = z.object({
  /** Made in the page, so that a file that is added twice adds nothing. */
  id,
  target: z.object({
    kind: z.enum(['stage', 'step', 'card']),
    id,
    /** The stage in which it was: a comment on what is gone stays there. */
    stageId: id,
    /** What it was called. */
    name: title,
  }),
  author: title,
  text: textOfLength(reviewLimits.text).min(1),
  createdAt: moment,
  replyTo: id.nullable(),
});
export type ReviewComment = z.infer<typeof reviewComment>;

const reviewSchema = z.object({
  project: id,
  projectName: title,
  map: id,
  mapName: title,
  comments: z.array(reviewComment).max(reviewLimits.comments),
});
export type Review = z.infer<typeof reviewSchema>;

/** What tells a review from any other JSON, in every version. */
const headSchema = z.object({ format: z.literal('throughline-review'), version: z.number().int().min(1) });

/** Reads a `.review.json`, whoever wrote it; a refusal says what is wrong and what to do. */
export function readReview(text: string, name: string): Result<Review> {
  if (text.length > reviewLimits.file)
    return fail('review-too-large', t('“{{name}}” is too large for a review. Nothing was added.', { name }));
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail(
      'not-a-review',
      t('“{{name}}” is damaged or not a review, so nothing was added. Ask for the file again.', { name }),
    );
  }
  const head = headSchema.safeParse(read);
  if (!head.success)
    return fail(
      'not-a-review',
      t('“{{name}}” is not a review from this program, so nothing was added.', { name }),
    );
  if (head.data.version > VERSION)
    return fail(
      'newer-review',
      t(
        '“{{name}}” comes from a newer version of Throughline. Nothing was added. Update Throughline and add it again.',
        { name },
      ),
    );
  const parsed = reviewSchema.safeParse(read);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return fail(
      'bad-review',
      t(
        '“{{name}}” was changed by another program and cannot be read at “{{where}}”, so nothing was added. Ask for the file again.',
        { name, where },
      ),
    );
  }
  return ok(parsed.data);
}

/** Whether text begins as a review does, to tell it from other JSON files that are dropped. */
export const looksLikeReview = (text: string): boolean =>
  text.slice(0, 2_000).includes('"throughline-review"');
