import { recordKinds } from '../model/records.ts';
import { saysNothing, type ResponseNote } from '../model/response-note.ts';
import type { Draft, Prepared } from './draft.ts';
import { nearestHolder } from './nearest.ts';
import { holdersOf, withoutGone } from './references.ts';
import type { Fields } from './sides.ts';

/**
 * Ends what names something that is gone. Cards and steps are not lost by it: they go to what is nearest to where they were.
 * Kinds come parents first, so that what hangs on a thing that ends here ends too.
 */
export function settleGone(prepared: Prepared, draft: Draft): void {
  const { tables } = draft;
  const sides = [prepared.mine, prepared.theirs];
  for (const kind of recordKinds) {
    tables[kind].forEach((record, id) => {
      let now: Fields | null = record;
      for (const holder of holdersOf(kind, record)) {
        if (now === null || tables[holder.kind].has(holder.id)) continue;
        now = nearestHolder(sides, tables, kind, holder, now);
        draft.placedBy.get(kind)?.set(id, 'nobody');
      }
      now = now && withoutGone(kind, now, ({ kind: of, id: named }) => tables[of].has(named));
      // The schema of its kind says what a note holds.
      if (kind === 'responseNote' && now !== record && now && saysNothing(now as ResponseNote)) now = null;
      if (now === null) tables[kind].delete(id);
      else if (now !== record) tables[kind].set(id, now);
    });
  }
}
