import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../helpers/apply-changes.ts';
import type { ChangeSet } from '../../../src/shared/changes/change-set.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import { squash } from '../../../src/shared/changes/squash.ts';
import { type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import { recordKinds, type ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { callOf, type Draw, draws } from '../../helpers/random-calls.ts';
import { plain, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const start = createSmallProject().records;
const seeds = [11, 22, 33];

type Step = { readonly before: ProjectRecords; readonly after: ProjectRecords; readonly changes: ChangeSet };

/** Runs draws one after another; refused ones leave no step. */
function play(drawn: readonly Draw[]): { readonly steps: readonly Step[]; readonly end: ProjectRecords } {
  const steps: Step[] = [];
  let records = start;
  for (const draw of drawn) {
    const outcome = tryCall(records, callOf(draw, records));
    if (!outcome.ok) continue;
    steps.push({ before: records, after: outcome.records, changes: outcome.changes });
    records = outcome.records;
  }
  return { steps, end: records };
}

const everyChange = (steps: readonly Step[]): ChangeSet => steps.flatMap((step) => step.changes);

describe.each(seeds)('random commands (seed %d)', (seed) => {
  const check = (property: (drawn: readonly Draw[]) => void, numRuns = 60): void =>
    fc.assert(fc.property(draws(40), property), { seed, numRuns });

  it('leave the project sound after each of them', () => {
    check((drawn) => {
      for (const { after } of play(drawn).steps) expect(problemsOf(after)).toEqual([]);
    }, 40);
  });

  it('change nothing that they do not say', () => {
    check((drawn) => {
      for (const { before, after, changes } of play(drawn).steps) {
        const touched = new Set(changes.map((change) => change.kind));
        for (const kind of recordKinds) {
          if (!touched.has(kind)) expect(after[kind]).toBe(before[kind]);
        }
        const ids = new Set(changes.map((change) => change.id));
        for (const kind of touched) {
          for (const [id, record] of before[kind]) if (!ids.has(id)) expect(after[kind].get(id)).toBe(record);
        }
      }
    });
  });

  it('are taken back exactly, one by one and all at once', () => {
    check((drawn) => {
      const { steps, end } = play(drawn);
      let records = end;
      for (const step of [...steps].reverse()) {
        records = applyChanges(records, invert(step.changes));
        expect(plain(records)).toEqual(plain(step.before));
      }
      expect(plain(applyChanges(end, invert(everyChange(steps))))).toEqual(plain(start));
    });
  });

  it('are the same when their change sets are turned twice', () => {
    check((drawn) => {
      const changes = everyChange(play(drawn).steps);
      expect(invert(invert(changes))).toEqual(changes);
    });
  });

  it('have the same effect squashed, forwards and backwards, with one change a record', () => {
    check((drawn) => {
      const { steps, end } = play(drawn);
      const squashed = squash(everyChange(steps));
      expect(new Set(squashed.map((change) => `${change.kind} ${change.id}`)).size).toBe(squashed.length);
      expect(plain(applyChanges(start, squashed))).toEqual(plain(end));
      expect(plain(applyChanges(end, invert(squashed)))).toEqual(plain(start));
      expect(squash(squashed)).toEqual(squashed);
    });
  });

  it('say in each change what the row was before', () => {
    check((drawn) => {
      for (const { before, changes } of play(drawn).steps) {
        let records = before;
        for (const change of changes) {
          expect(records[change.kind].get(change.id) ?? null).toEqual(change.before);
          records = applyChanges(records, [change]);
        }
      }
    });
  });
});

it('the random calls reach every command, both carried out and refused', () => {
  const carriedOut = new Set<CommandName>();
  const refused = new Set<CommandName>();
  for (const drawn of fc.sample(draws(40), { seed: 45, numRuns: 1_600 })) {
    let records = start;
    for (const draw of drawn) {
      const outcome = tryCall(records, callOf(draw, records));
      if (outcome.ok) records = outcome.records;
      (outcome.ok ? carriedOut : refused).add(draw.command);
    }
  }
  const every = (Object.keys(commands) as CommandName[]).sort();
  expect([...carriedOut].sort()).toEqual(every);
  // Nothing can be wrong with the project's own name and description.
  expect([...refused].sort()).toEqual(every.filter((name) => name !== 'edit-project'));
});
