import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecords } from '../../../src/shared/changes/apply.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import type { Decision } from '../../../src/shared/merge/conflict.ts';
import { type Merge, mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { projectProblem } from '../../../src/shared/merge/project-problem.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { lostOf } from '../../helpers/merge-lost.ts';
import { plain } from '../../helpers/records.ts';
import { chunksOf, runs, seedsOf } from '../../helpers/runs.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { type Copies, copiesOf, histories } from '../../helpers/two-histories.ts';

const start = createSmallProject().records;

/** So many pairs share a test, which ends in time also where there are many. */
const chunks = chunksOf(runs.merges, 250).map((seeds) => ({ name: seedsOf(seeds), seeds }));

/** Merges with one decision about every conflict, also those that come of it. */
function decideAll(copies: Copies, decision: Decision): Merge {
  const decisions = new Map<string, Decision>();
  for (;;) {
    const merge = mergeProjects(copies, decisions);
    const open = merge.conflicts.filter(({ id }) => !decisions.has(id));
    if (open.length === 0) return merge;
    for (const { id } of open) decisions.set(id, decision);
  }
}

const idsOf = ({ conflicts }: Merge): readonly string[] => conflicts.map(({ id }) => id).sort();

describe.each(chunks)('merging two copies with histories of their own ($name)', ({ seeds }) => {
  const check = (property: (copies: Copies, numbers: readonly number[]) => void): void =>
    fc.assert(
      fc.property(histories(25), fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (drawn, numbers) =>
        property(copiesOf(start, drawn), numbers),
      ),
      { seed: seeds[0]!, numRuns: seeds.length },
    );

  it('gives a sound project, whatever is decided', () => {
    check((copies, numbers) => {
      const first = mergeProjects(copies);
      expect(problemsOf(first.records)).toEqual([]);
      expect(projectProblem(first.records)).toBeUndefined();
      const decisions = new Map(
        first.conflicts.map(({ id, choices }, at): [string, Decision] => {
          const choice = choices[numbers[at % numbers.length]! % choices.length]!;
          return [id, choice === 'edit' ? { choice, text: 'Our own' } : { choice }];
        }),
      );
      expect(problemsOf(mergeProjects(copies, decisions).records)).toEqual([]);
    });
  });

  it('loses nothing that either wrote: it is in the result or among the conflicts', () => {
    check((copies) => {
      const merge = mergeProjects(copies);
      expect(lostOf(copies.base, copies.mine, merge, 'mine')).toEqual([]);
      expect(lostOf(copies.base, copies.theirs, merge, 'theirs')).toEqual([]);
    });
  });

  it('changes nothing with a copy that was not changed, and takes all of the other where mine was not', () => {
    check((copies) => {
      expect(mergeProjects({ ...copies, theirs: copies.base }).changes).toEqual([]);
      expect(mergeProjects({ ...copies, theirs: copies.mine }).changes).toEqual([]);
      const taken = mergeProjects({ ...copies, mine: copies.base });
      expect(taken.conflicts).toEqual([]);
      expect(plain(taken.records)).toEqual(plain(copies.theirs));
    });
  });

  it('keeps all of both where nobody knows a common state', () => {
    check((copies) => {
      const merge = mergeProjects({ ...copies, base: null });
      expect(problemsOf(merge.records)).toEqual([]);
      expect(lostOf(emptyRecords(), copies.mine, merge, 'mine')).toEqual([]);
      expect(lostOf(emptyRecords(), copies.theirs, merge, 'theirs')).toEqual([]);
      expect(mergeProjects({ ...copies, base: null, theirs: copies.mine }).changes).toEqual([]);
    });
  });

  it('is taken back exactly', () => {
    check((copies) => {
      const { records, changes } = mergeProjects(copies);
      const after = applyChanges(copies.mine, changes);
      expect(plain(after)).toEqual(plain(records));
      expect(plain(applyChanges(after, invert(changes)))).toEqual(plain(copies.mine));
    });
  });

  it('is the same from both sides, but for who is mine', () => {
    check((copies) => {
      const swapped = { ...copies, mine: copies.theirs, theirs: copies.mine };
      const [here, there] = [decideAll(copies, { choice: 'mine' }), decideAll(swapped, { choice: 'theirs' })];
      expect(plain(here.records)).toEqual(plain(there.records));
      expect(idsOf(here)).toEqual(idsOf(there));
    });
  });
});
