import { rmSync } from 'node:fs';
import { t } from '../../shared/language/translate.ts';
import { type ReviewCopy, takenInReview } from '../../shared/model/review-copy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { markForReview } from '../database/review-mark.ts';
import { openToFinish } from '../database/sqlite/connection.ts';
import { writeCopy } from '../database/write-copy.ts';
import { isOwnFile, type SaveAsOptions, saveDatabaseTo } from './save-session.ts';
import type { Session } from './session.ts';

/** Refuses what a copy for review does not take: `names` are those of commands, or of the step that is taken back. */
export const refusedInReview = (
  { review }: Pick<Session, 'review'>,
  names: readonly string[],
): Result<never> | undefined =>
  review && !names.every((name) => takenInReview.has(name))
    ? fail(
        'review-copy',
        t(
          'This is a copy for review: it takes comments and suggestions, and the map stays as it is. Nothing was changed.',
        ),
      )
    : undefined;

/** Writes a copy that takes comments and suggestions only, beside the project's own file, with which the project goes on. */
export async function saveReviewCopy(
  session: Session,
  path: string,
  mark: ReviewCopy,
  options: SaveAsOptions,
): Promise<Result<null>> {
  if (isOwnFile(session, path))
    return fail(
      'own-file',
      t('A copy for review cannot take the place of the project itself. Choose another name.'),
    );
  const made = `${session.workingCopy.scratch}.review`;
  try {
    rmSync(made, { force: true });
    writeCopy(session.workingCopy.database, made);
    const sqlite = openToFinish(made);
    try {
      markForReview(sqlite, mark);
    } finally {
      sqlite.close();
    }
    const written = await saveDatabaseTo(session, made, path, options);
    return written.ok ? ok(null) : written;
  } finally {
    rmSync(made, { force: true });
  }
}
