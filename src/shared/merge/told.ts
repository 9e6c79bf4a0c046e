import type { ProjectRecords } from '../model/records.ts';
import { lookIn, recordWords } from './conflict-words.ts';
import type { Merge } from './merge-projects.ts';
import type { MergePreview } from './merge-preview.ts';
import { askedConflict } from './merge-words.ts';
import { tablesOf } from './sides.ts';

export type Told = Pick<MergePreview, 'fits' | 'conflicts' | 'asked' | 'settled' | 'changes'>;

/** What a merge comes to as a person is told it, with what its records are called. */
export function tellMerge(
  { records, fits, conflicts, settled, changes }: Merge,
  mine: ProjectRecords,
  theirs: ProjectRecords,
): Told {
  const look = lookIn(tablesOf(records), tablesOf(mine), tablesOf(theirs));
  return {
    fits: fits.map((fit) => ({ ...fit, name: recordWords(fit, look(fit.kind, fit.id) ?? {}, look) })),
    conflicts,
    asked: conflicts.map((conflict) => askedConflict(conflict, look)),
    settled,
    changes: changes.length,
  };
}
