import type { Lookup } from '../history/record-words.ts';
import type { ProjectRecords } from '../model/records.ts';
import { lookIn, recordWords } from './conflict-words.ts';
import type { Merge } from './merge-projects.ts';
import type { MergePreview, ToldRecord } from './merge-preview.ts';
import { askedConflict } from './merge-words.ts';
import { type Fields, type RecordName, tablesOf } from './sides.ts';

export type Told = Pick<MergePreview, 'fits' | 'conflicts' | 'asked' | 'settled' | 'changes'>;

/** What a merge comes to as a person is told it, with what its records are called. */
export function tellMerge(
  { records, fits, conflicts, settled, changes }: Merge,
  mine: ProjectRecords,
  theirs: ProjectRecords,
): Told {
  const look = lookIn(tablesOf(records), tablesOf(mine), tablesOf(theirs));
  const told = (name: RecordName): ToldRecord => ({
    name: recordWords(name, look(name.kind, name.id) ?? {}, look),
    isConfidential: isConfidential(name, look),
  });
  return {
    fits: fits.map((fit) => ({ ...fit, ...told(fit) })),
    conflicts,
    asked: conflicts.map((conflict) => ({
      ...askedConflict(conflict, look),
      isConfidential: isConfidential({ kind: conflict.kind, id: conflict.recordId }, look),
    })),
    settled: settled.map((one) => ({ ...one, ...told(one) })),
    changes: changes.length,
  };
}

/** Whether a record is a confidential piece of evidence, or says something of one. */
function isConfidential({ kind, id }: RecordName, look: Lookup): boolean {
  const record: Fields = look(kind, id) ?? {};
  const evidenceId =
    kind === 'evidence' ? id : (record['evidenceId'] ?? record['ownerId'] ?? record['targetId']);
  return typeof evidenceId === 'string' && look('evidence', evidenceId)?.confidentiality === 'confidential';
}
