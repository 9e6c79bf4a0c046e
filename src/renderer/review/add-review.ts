import { t } from '../../shared/language/translate.ts';
import { prepareReview, reviewSentences } from '../../shared/review/prepare-review.ts';
import { reviewLimits } from '../../shared/review/review-file.ts';
import { pickFiles } from '../attach/pick-files.ts';
import { notify, notifyFailure } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';

/** Whether a file is a review, by its name; also as browsers name a second one: `map.review (1).json`. */
export const isReviewName = (name: string): boolean => /\.review ?(?:\(\d+\))?\.json$/i.test(name);

/** Lets the person choose reviews, and adds them. */
export async function chooseReviews(): Promise<void> {
  await takeReviews(await pickFiles({ multiple: true, accept: '.json' }));
}

/** Adds reviews that came back, each as one step, and says what came in. */
export async function takeReviews(files: readonly File[]): Promise<void> {
  for (const file of files) await takeReview(file);
}

async function takeReview(file: File): Promise<void> {
  // Larger than any review, by whatever it is written in: it is not even read.
  const text = file.size > 4 * reviewLimits.file ? ' '.repeat(reviewLimits.file + 1) : await readFile(file);
  if (text === null) {
    notify('error', t('“{{name}}” could not be read. Nothing was added.', { name: file.name }));
    return;
  }
  const prepared = prepareReview(text, file.name, projectStore.getState().records);
  if (!prepared.ok) {
    notifyFailure(prepared.failure);
    return;
  }
  const { plan, call } = prepared.value;
  if (plan.add.length > 0 && !(await runOrNotice([call]))) return;
  const said = [file.name, ...reviewSentences(plan)].join(' · ');
  notify(
    'info',
    said,
    plan.add.length === 0
      ? null
      : { label: t('Show comments'), run: () => sessionStore.setState({ leftPanel: 'comments' }) },
  );
}

/** What is in a file; null where it is gone, or may not be read. */
const readFile = (file: File): Promise<string | null> =>
  file.text().then(
    (text) => text,
    () => null,
  );
