import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { newFields } from '../../../shared/changes/new-fields.ts';

/** A change set as the history holds it: of a record that stays, `after` has the fields alone that are new. */
export const storedChanges = (changes: ChangeSet): string =>
  JSON.stringify(
    changes.map(({ kind, id, before, after }) => ({
      kind,
      id,
      before,
      after: before && after ? newFields(before, after) : after,
    })),
  );

/** What was after a stored change: nothing of it is checked yet. */
export const recordAfter = (before: unknown, after: unknown): unknown =>
  isObject(before) && isObject(after) ? { ...before, ...after } : after;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
