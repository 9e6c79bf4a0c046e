import type { Id } from '../model/fields.ts';
import { byOrder, isOrderKey, keysBetween } from '../model/order.ts';
import type { Placed } from './moves.ts';
import { longestRise } from './rising.ts';

/** Siblings of the result: where each of the two has them, and who decides where. */
export type Siblings = {
  /** Those that nobody has moved, in their order. */
  readonly fixed: readonly Id[];
  /** The members of the group as each side has it, sorted, and which of them that side has put there. */
  readonly mine: readonly Placed[];
  readonly theirs: readonly Placed[];
  readonly byMine: ReadonlySet<Id>;
  readonly byTheirs: ReadonlySet<Id>;
};

/**
 * The siblings in one order: each record that a side has put somewhere comes after the one that it has there before it. Where
 * both put something into the same gap, each keeps its own together; which comes first does not depend on whose is mine.
 */
export function mergeOrder({ fixed, mine, theirs, byMine, byTheirs }: Siblings): readonly Id[] {
  const isFixed = new Set(fixed);
  const gaps = [runsAfter(mine, byMine, isFixed), runsAfter(theirs, byTheirs, isFixed)];
  const at = (gap: Id | null): readonly Id[] =>
    gaps
      .flatMap((runs) => runs.get(gap) ?? [])
      .toSorted((a, b) => compareRuns(a, b))
      .flatMap((run) => run.map(({ id }) => id));
  // What both have put somewhere is in a run of each: the first counts.
  return [...new Set([...at(null), ...fixed.flatMap((id) => [id, ...at(id)])])];
}

type Run = readonly Placed[];

function compareRuns(a: Run, b: Run): number {
  const [first, second] = [a[0], b[0]];
  return first && second ? byOrder(first, second) : 0;
}

/** What one side has put behind each of the records that nobody moved; null: before all of them. */
function runsAfter(
  members: readonly Placed[],
  own: ReadonlySet<Id>,
  isFixed: ReadonlySet<Id>,
): ReadonlyMap<Id | null, readonly Run[]> {
  const runs = new Map<Id | null, Placed[]>();
  let last: Id | null = null;
  for (const member of members) {
    if (isFixed.has(member.id)) last = member.id;
    else if (own.has(member.id)) {
      const run = runs.get(last);
      if (run) run.push(member);
      else runs.set(last, [member]);
    }
  }
  return new Map([...runs].map(([gap, run]) => [gap, [run]]));
}

/** Past this length keys are dealt again, as commands do it. */
const MAX_KEY = 60;

/** Rising keys for siblings in their order: as many as can keep theirs. */
export function keysFor(wanted: readonly (string | null)[]): readonly string[] {
  const usable = wanted.map((key) => (key !== null && key.length <= MAX_KEY && isOrderKey(key) ? key : null));
  const kept = longestRise(usable);
  const keys: string[] = [];
  for (const at of [...kept, wanted.length]) {
    const missing = at - keys.length;
    const own = usable[at] ?? null;
    if (missing > 0) keys.push(...keysBetween(keys.at(-1) ?? null, own, missing));
    if (own !== null) keys.push(own);
  }
  return keys.every((key) => key.length <= MAX_KEY) ? keys : keysBetween(null, null, wanted.length);
}
