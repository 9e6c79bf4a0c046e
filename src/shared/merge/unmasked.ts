import { sameValue } from '../changes/same-value.ts';
import type { Id } from '../model/fields.ts';
import { recordKinds } from '../model/records.ts';
import { holdersOf, withoutGone } from './references.ts';
import type { Fields, OpenTables, Tables } from './sides.ts';

/**
 * A copy that was masked when it was made, as it would be had it not been: what was replaced or left out then, and that nobody
 * has written since, is as in the base. So what was masked overwrites nothing, and is not taken for removed.
 */
export function unmasked(base: Tables, masked: Tables, theirs: Tables): Tables {
  // One table for each kind.
  const result = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map<Id, Fields>()]),
  ) as unknown as OpenTables;
  for (const kind of recordKinds) {
    theirs[kind].forEach((record, id) => {
      const [was, copied] = [base[kind].get(id), masked[kind].get(id)];
      if (was || !copied || !sameValue(copied, record))
        result[kind].set(id, unmaskedRecord(was, copied, record));
    });
    base[kind].forEach((record, id) => {
      const isThere = masked[kind].has(id) || result[kind].has(id);
      if (!isThere && holdersOf(kind, record).every((holder) => result[holder.kind].has(holder.id)))
        result[kind].set(id, record);
    });
  }
  for (const kind of recordKinds) {
    result[kind].forEach((record, id) => {
      const left = withoutGone(kind, record, (mention) => result[mention.kind].has(mention.id));
      if (left !== record) result[kind].set(id, left);
    });
  }
  return result;
}

function unmaskedRecord(was: Fields | undefined, copied: Fields | undefined, record: Fields): Fields {
  if (!was || !copied || sameValue(was, copied)) return record;
  const hidden = Object.keys(was).filter(
    (field) => !sameValue(was[field], copied[field]) && sameValue(copied[field], record[field]),
  );
  return { ...record, ...Object.fromEntries(hidden.map((field) => [field, was[field]])) };
}
