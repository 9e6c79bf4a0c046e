import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { type Result, fail } from '../../shared/result.ts';
import { usedBytes } from '../database/used-bytes.ts';
import type { Session } from './session.ts';

/**
 * The refusal of changes, written in the running transaction, after which the project could be saved and not opened
 * again; undefined where it can. What makes a project smaller is always let through.
 */
export function overLimit(session: Session, changes: ChangeSet): Result<never> | undefined {
  const { limits, store, sqlite } = session;
  if (changes.some(({ before }) => before === null) && store.count() > limits.records) {
    return fail(
      'too-many-records',
      t(
        'A project can hold up to {{most}} cards, steps, links and other records, and this would be more. Nothing was changed. Continue in a second project.',
        { most: numberText(limits.records) },
      ),
    );
  }
  return changes.some(({ after }) => after !== null) && usedBytes(sqlite) > roomFor(limits)
    ? projectFull(limits)
    : undefined;
}

/** The failure for bytes that exceed what a project may contain. */
export const noRoomFor = (session: Session, bytes: number): Result<never> | undefined =>
  usedBytes(session.sqlite) + bytes > roomFor(session.limits) ? projectFull(session.limits) : undefined;

/** The refusal of a step whose changes could not be kept to be undone. */
export const stepTooLarge = (limits: ProjectLimits): Result<never> =>
  fail(
    'step-too-large',
    t(
      'This change is too large to be undone in one step (more than {{most}} MB). Nothing was changed. Make it in smaller parts.',
      { most: numberText(Math.round(limits.stepBytes / 1024 ** 2)) },
    ),
  );

/** A little below what is opened: the index of words, which is rebuilt there, needs room too. */
const roomFor = (limits: ProjectLimits): number => limits.fileBytes * 0.95;

const projectFull = (limits: ProjectLimits): Result<never> =>
  fail(
    'project-full',
    t(
      'A project can hold up to {{most}} GB, and this one is full. Nothing was changed. Continue in a second project.',
      { most: numberText(Math.round(limits.fileBytes / 1024 ** 3)) },
    ),
  );
