import type { Change, ChangeSet } from './change-set.ts';

/** The change set that takes a project back: before and after swapped, last change first. */
export const invert = (changes: ChangeSet): ChangeSet =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
