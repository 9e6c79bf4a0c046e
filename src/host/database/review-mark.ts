import { type ReviewCopy, reviewCopySchema } from '../../shared/model/review-copy.ts';
import type { Sqlite } from './sqlite/connection.ts';

/** What a file says of itself where it is a copy for review; null for every other one. A mark that cannot be read is one all the same. */
export function readReviewMark(sqlite: Sqlite): ReviewCopy | null {
  const row: unknown = sqlite.prepare('SELECT author, created_at AS createdAt, note, due FROM review').get();
  if (row === undefined) return null;
  const parsed = reviewCopySchema.safeParse(row);
  return parsed.success
    ? parsed.data
    : { author: '', createdAt: '1970-01-01T00:00:00.000Z', note: '', due: null };
}

/** Makes a copy one for review. What was done before it was sent is not taken back in it. */
export function markForReview(sqlite: Sqlite, { author, createdAt, note, due }: ReviewCopy): void {
  sqlite.exec('DELETE FROM review');
  sqlite
    .prepare('INSERT INTO review (only_row, author, created_at, note, due) VALUES (1, ?, ?, ?, ?)')
    .run(author, createdAt, note, due);
  sqlite.prepare("UPDATE revision SET state = 'fixed' WHERE state IN ('done', 'undone')").run();
}
