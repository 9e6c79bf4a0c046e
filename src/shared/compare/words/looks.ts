import type { Lookup } from '../../history/record-words.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { Comparison } from '../comparison.ts';

/** Finds records of the two states. */
export type Looks = {
  readonly before: Lookup;
  readonly after: Lookup;
  /** As it is, else as it was. */
  readonly either: Lookup;
};

const lookIn =
  (records: ProjectRecords): Lookup =>
  (kind, id) =>
    records[kind].get(id);

export function looksOf({ before, after }: Pick<Comparison, 'before' | 'after'>): Looks {
  const [was, is] = [lookIn(before), lookIn(after)];
  return { before: was, after: is, either: (kind, id) => is(kind, id) ?? was(kind, id) };
}
