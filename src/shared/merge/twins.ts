import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import type { Decisions } from './conflict.ts';
import { uniqueKeys } from './doubles.ts';
import type { Draft, Prepared } from './draft.ts';
import { mergeRecord } from './merge-record.ts';
import { renameIn } from './rename.ts';
import type { Fields, Side } from './sides.ts';

/**
 * Makes one of two that may not be there twice and that only became alike by merging: a tag renamed here to the name of one
 * added there, two points of the curve at one step. What hung on either hangs on the one that remains.
 */
export function foldTwins(prepared: Prepared, draft: Draft, decisions: Decisions): void {
  for (const [kind, keyOf] of uniqueKeys) {
    const first = new Map<string, Fields>();
    const renames = new Map<Id, Id>();
    for (const record of [...draft.tables[kind].values()].sort(byId)) {
      const key = keyOf(record);
      const kept = first.get(key);
      if (!kept) first.set(key, record);
      else if (!wereTwins(prepared, kind, keyOf, kept, record)) {
        const merged = fold(prepared, draft, decisions, kind, keyOf, kept, record);
        first.set(key, merged);
        renames.set(idOf(record), idOf(kept));
      }
    }
    if (renames.size > 0) renameIn(draft.tables, renames);
  }
}

const idOf = (record: Fields): Id => String(record['id']);
const byId = (a: Fields, b: Fields): number => (idOf(a) < idOf(b) ? -1 : 1);

/** A file from elsewhere may hold twins already, which are not of this merge’s making. */
function wereTwins(
  prepared: Prepared,
  kind: RecordKind,
  keyOf: (record: Fields) => string,
  ...[a, b]: readonly [Fields, Fields]
): boolean {
  return (['mine', 'theirs'] as const).some((side) => {
    const [one, other] = [prepared[side][kind].get(idOf(a)), prepared[side][kind].get(idOf(b))];
    return one !== undefined && other !== undefined && keyOf(one) === keyOf(other);
  });
}

function fold(
  prepared: Prepared,
  draft: Draft,
  decisions: Decisions,
  kind: RecordKind,
  keyOf: (record: Fields) => string,
  kept: Fields,
  dropped: Fields,
): Fields {
  const id = idOf(kept);
  const isOf = (side: Side, record: Fields): boolean => {
    const own = prepared[side][kind].get(idOf(record));
    return own !== undefined && keyOf(own) === keyOf(record);
  };
  const keptFrom = isOf('theirs', kept) && !isOf('mine', kept) ? 'theirs' : 'mine';
  const other = { ...dropped, id };
  const merged = mergeRecord(
    {
      kind,
      id,
      base: null,
      mine: keptFrom === 'mine' ? kept : other,
      theirs: keptFrom === 'mine' ? other : kept,
      isTwoWay: false,
      moved: { mine: false, theirs: false },
      forced: undefined,
      double: keptFrom,
      answered: { mine: false, theirs: false },
    },
    decisions,
  );
  draft.tables[kind].delete(idOf(dropped));
  draft.tables[kind].set(id, merged.record);
  draft.conflicts.push(...merged.conflicts);
  draft.settled.push({ about: 'double', kind, id, kept: merged.record, dropped });
  return merged.record;
}
