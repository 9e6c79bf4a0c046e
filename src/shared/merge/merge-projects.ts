import type { Change, ChangeSet } from '../changes/change-set.ts';
import { sameValue } from '../changes/same-value.ts';
import type { Id } from '../model/fields.ts';
import { type ProjectRecords, recordKinds, type RecordKind } from '../model/records.ts';
import type { Conflict, Decisions, EmptyConflict, Fit, Settled } from './conflict.ts';
import { dealCodes } from './codes.ts';
import { withoutDoubles } from './doubles.ts';
import { composeDraft, type Draft, nothingForced, type Prepared } from './draft.ts';
import { findEmptied } from './emptied.ts';
import { settleGone } from './gone.ts';
import { movedOn } from './moves.ts';
import { orderSiblings } from './order-siblings.ts';
import { unmasked } from './unmasked.ts';
import { addNotes, type Signed } from './notes.ts';
import { foldTwins } from './twins.ts';
import { removedBy } from './removed.ts';
import { recordsOf, type Side, type Tables, tablesOf, type Three } from './sides.ts';

/** Two copies of a project, and what both were when they parted. */
export type MergeInput = {
  /** Null where no common state is known: then every difference is asked. */
  readonly base: ProjectRecords | null;
  readonly mine: ProjectRecords;
  readonly theirs: ProjectRecords;
  /** What theirs was when it was made, where that is not the base: a copy from which something was masked or left out. */
  readonly masked?: ProjectRecords;
} & Signed;

export type Merge = {
  /** Mine with what is theirs, by the decisions and the defaults. */
  readonly records: ProjectRecords;
  /** From mine to that. */
  readonly changes: ChangeSet;
  /** What of theirs goes together with all of mine. */
  readonly fits: readonly Fit[];
  readonly conflicts: readonly Conflict[];
  readonly settled: readonly Settled[];
};

/**
 * Merges two copies of a project. Fields that only one has changed are taken from it; what both have changed is a conflict, for
 * which the default loses nothing. A decision may lead to a conflict that was not there before. The states must be sound.
 */
export const mergeProjects = (input: MergeInput, decisions: Decisions = new Map()): Merge =>
  prepareMerge(input)(decisions);

/** The same for one decision after another: what does not depend on them is found once. */
export function prepareMerge(input: MergeInput): (decisions: Decisions) => Merge {
  const prepared = prepare(input);
  return (decisions) => mergeWith(input, prepared, decisions);
}

function mergeWith(input: MergeInput, prepared: Prepared, decisions: Decisions): Merge {
  let forced = nothingForced;
  const asked = new Map<string, EmptyConflict>();
  let draft: Draft;
  for (;;) {
    draft = composeDraft(prepared, forced, decisions);
    settleGone(prepared, draft);
    const emptied = findEmptied(prepared, draft, forced, decisions);
    if (!emptied) break;
    for (const conflict of emptied.conflicts) asked.set(conflict.id, conflict);
    forced = emptied.forced;
  }
  foldTwins(prepared, draft, decisions);
  dealCodes(prepared, draft);
  orderSiblings(prepared, draft);
  addNotes(prepared, draft, decisions, input);
  const conflicts = [...draft.conflicts, ...asked.values()];
  return {
    records: recordsOf(draft.tables),
    changes: changesFrom(tablesOf(input.mine), draft.tables),
    fits: draft.fits.filter(({ kind, id, what }) => what === 'removed' || draft.tables[kind].has(id)),
    conflicts,
    settled: [...doublesOf(prepared, draft), ...draft.settled],
  };
}

/** What both had made, with what remains of it. */
const doublesOf = ({ doubles }: Prepared, { tables }: Draft): readonly Settled[] =>
  [...doubles.values()].flatMap(({ kind, id, dropped }) => {
    const kept = tables[kind].get(id);
    return kept ? [{ about: 'double' as const, kind, id, kept, dropped }] : [];
  });

function prepare({ base, mine, theirs, masked }: MergeInput): Prepared {
  const three = withoutDoubles({
    base: base && tablesOf(base),
    mine: tablesOf(mine),
    theirs: base && masked ? unmasked(tablesOf(base), tablesOf(masked), tablesOf(theirs)) : tablesOf(theirs),
  });
  return {
    ...three,
    removed: { mine: removedBy('mine', three), theirs: removedBy('theirs', three) },
    moved: { mine: movesOf(three, 'mine'), theirs: movesOf(three, 'theirs') },
    commented: { mine: commentedOn(three, 'mine'), theirs: commentedOn(three, 'theirs') },
  };
}

/** Without a base, what lies elsewhere in theirs than in mine counts as moved by them. */
function movesOf(three: Three, side: Side): ReadonlyMap<RecordKind, ReadonlySet<Id>> {
  if (!three.base && side === 'mine') return new Map();
  const base = three.base ?? three.mine;
  return new Map(recordKinds.map((kind) => [kind, movedOn(kind, base, three[side])]));
}

function commentedOn({ base, ...sides }: Three, side: Side): ReadonlySet<unknown> {
  const targets = new Set<unknown>();
  sides[side].comment.forEach((comment, id) => {
    if (base && !base.comment.has(id)) targets.add(comment['replyTo'] ?? comment['targetId']);
  });
  return targets;
}

/** What takes one state to the other: what is gone first, children before parents, then all else, parents before children. */
export function changesFrom(before: Tables, after: Tables): ChangeSet {
  const removals: Change[] = [];
  const others: Change[] = [];
  for (const kind of recordKinds) {
    before[kind].forEach((record, id) => {
      if (!after[kind].has(id)) removals.push({ kind, id, before: record, after: null } as unknown as Change);
    });
    after[kind].forEach((record, id) => {
      const was = before[kind].get(id) ?? null;
      if (was !== record && !sameValue(was, record))
        others.push({ kind, id, before: was, after: record } as unknown as Change);
    });
  }
  return [...removals.reverse(), ...others];
}
