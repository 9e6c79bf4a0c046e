import { sameValue } from '../changes/same-value.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import { contentKey } from './carriers.ts';
import type { Difference } from './comparison.ts';
import { type Kept, movedIds } from './moved.ts';
import { isPlaceField } from './places.ts';

type Records<K extends RecordKind> = ReadonlyMap<string, RecordOf<K>>;

/** What differs among the records of one kind, each on its own: nothing is attached yet. */
export function differencesOf<K extends RecordKind>(
  kind: K,
  before: Records<K>,
  after: Records<K>,
  isTold: (field: string) => boolean,
): readonly Difference<K>[] {
  const partners = partnersOf(kind, before, after);
  const kept: Kept<K>[] = [];
  const different: Difference<K>[] = [];
  const found = new Set<string>();
  for (const record of after.values()) {
    const partner = partners(record);
    if (!partner) {
      different.push(difference(kind, record.id, null, record, false, []));
      continue;
    }
    found.add(partner.id);
    kept.push({ before: partner, after: record });
  }
  const moved = movedIds(kind, kept);
  for (const { before: was, after: is } of kept) {
    const fields = was === is ? [] : differingFields(kind, was, is).filter(isTold);
    const isMoved = moved.has(is.id);
    if (fields.length > 0 || isMoved) different.push(difference(kind, is.id, was, is, isMoved, fields));
  }
  for (const record of before.values())
    if (!found.has(record.id)) different.push(difference(kind, record.id, record, null, false, []));
  return different;
}

const difference = <K extends RecordKind>(
  kind: K,
  id: string,
  before: RecordOf<K> | null,
  after: RecordOf<K> | null,
  moved: boolean,
  fields: readonly string[],
): Difference<K> => ({ kind, id, before, after, moved, fields, attached: [] });

/** The names of all fields that differ but those of the place. */
export function differingFields<K extends RecordKind>(
  kind: K,
  before: RecordOf<K>,
  after: RecordOf<K>,
): readonly string[] {
  const [from, to]: readonly Readonly<Record<string, unknown>>[] = [before, after];
  return Object.keys(after).filter(
    (field) => !isPlaceField(kind, field) && !sameValue(from?.[field], to?.[field]),
  );
}

/** Finds the state before of a record: by its id, else, where the kind has one, by what it says; each of them once. */
function partnersOf<K extends RecordKind>(
  kind: K,
  before: Records<K>,
  after: Records<K>,
): (record: RecordOf<K>) => RecordOf<K> | undefined {
  const left = new Map<string, RecordOf<K>[]>();
  for (const record of before.values()) {
    if (after.has(record.id)) continue;
    const key = contentKey(kind, record);
    if (key === null) continue;
    const alike = left.get(key);
    if (alike) alike.push(record);
    else left.set(key, [record]);
  }
  return (record) => {
    const same = before.get(record.id);
    if (same) return same;
    const key = left.size === 0 ? null : contentKey(kind, record);
    return key === null ? undefined : left.get(key)?.shift();
  };
}
