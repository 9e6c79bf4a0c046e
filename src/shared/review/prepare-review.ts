import { planReview, type ReviewPlan } from '../commands/review/plan-review.ts';
import type { CommandCall } from '../commands/registry.ts';
import { t } from '../language/translate.ts';
import type { ProjectRecords } from '../model/records.ts';
import { fail, ok, type Result } from '../result.ts';
import { readReview } from './review-file.ts';

/** A review that was read: what adds it, and what that comes to. */
export type PreparedReview = { readonly call: CommandCall; readonly plan: ReviewPlan };

/** Reads a review for a project; one of another project is refused, and nothing is changed by any of this. */
export function prepareReview(text: string, name: string, records: ProjectRecords): Result<PreparedReview> {
  const read = readReview(text, name);
  if (!read.ok) return read;
  const { project, projectName, map, comments } = read.value;
  if (!records.project.has(project))
    return fail(
      'other-project',
      t(
        '“{{name}}” is a review of another project, “{{project}}”. Nothing was added. Open that project and add it there.',
        { name, project: projectName.trim() || t('Untitled project') },
      ),
    );
  const plan = planReview(
    comments,
    [map, ...records.map.keys()],
    (kind, id) => records[kind].get(id),
    (id) => records.comment.get(id),
  );
  if (!plan) return fail('no-map', t('There is no map left to put the comments on. Nothing was added.'));
  return ok({ plan, call: { command: 'add-review', input: { mapId: map, comments } } });
}

/** What came in, in sentences. */
export function reviewSentences({ add, known, moved }: ReviewPlan): readonly string[] {
  const names = [...new Set(add.map(({ author }) => author.trim() || t('Someone')))];
  const who = names.length > 3 ? [...names.slice(0, 3), '…'] : names;
  return [
    add.length === 0
      ? t('The review has nothing new.')
      : t('{{count}} comments of {{names}} were added.', { count: add.length, names: who.join(', ') }),
    ...(known > 0 ? [t('{{count}} comments were there already.', { count: known })] : []),
    ...(moved > 0
      ? [t('{{count}} comments are about what is gone, and are on its stage or the map.', { count: moved })]
      : []),
  ];
}
