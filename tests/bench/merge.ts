import type { Decision } from '../../src/shared/merge/conflict.ts';
import { type Merge, mergeProjects } from '../../src/shared/merge/merge-projects.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import { type ProjectRecords, recordKinds } from '../../src/shared/model/records.ts';
import { bigMapCalls, seeded } from '../helpers/big-project.ts';
import { list, run, startRecords } from '../helpers/records.ts';
import { signed } from '../helpers/two-histories.ts';

export type MergeFigures = {
  readonly what: string;
  readonly conflicts: number;
  readonly changes: number;
  /** ms to have the merge. */
  readonly p50: number;
  readonly worst: number;
};

const ROUNDS = 15;

/** Merges two copies of a project of so many cards, in each of which so many were changed, moved, removed or added. */
export function measureMerge(cards: number, changes: number): readonly MergeFigures[] {
  const base = run(startRecords(), ...bigMapCalls(cards, newId)).records;
  const mine = changed(base, changes, 3);
  // As read from files: no record of one state is the same object as in another.
  const copies = { ...signed, base: cloned(base), mine, theirs: cloned(changed(base, changes, 5)) };
  const { conflicts } = mergeProjects(copies);
  const decisions = new Map(conflicts.map(({ id }): [string, Decision] => [id, { choice: 'theirs' }]));
  const size = `${cards} cards, ${changes} changes each`;
  return [
    figures(size, () => mergeProjects(copies)),
    figures(`${size}, all decided`, () => mergeProjects(copies, decisions)),
    figures(`${size}, without a common state`, () => mergeProjects({ ...copies, base: null })),
  ];
}

const cloned = (records: ProjectRecords): ProjectRecords =>
  Object.fromEntries(
    recordKinds.map((kind) => {
      const table: ReadonlyMap<string, object> = records[kind];
      return [kind, new Map(Array.from(table, ([id, record]) => [id, structuredClone(record)]))];
    }),
  ) as unknown as ProjectRecords;

function figures(what: string, merge: () => Merge): MergeFigures {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    merge();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const { conflicts, changes } = merge();
  const p50 = times[ROUNDS >> 1] ?? Number.NaN;
  return {
    what,
    conflicts: conflicts.length,
    changes: changes.length,
    p50,
    worst: times.at(-1) ?? Number.NaN,
  };
}

function changed(records: ProjectRecords, count: number, seed: number): ProjectRecords {
  const random = seeded(seed);
  const cards = [...list(records, 'card')].sort(() => random() - 0.5);
  const steps = list(records, 'step');
  const calls = cards.slice(0, count).map((card, index): CommandCall => {
    const step = steps[Math.floor(random() * steps.length)]!;
    switch (index % 4) {
      case 0:
        return { command: 'remove-cards', input: { cardIds: [card.id] } };
      case 1:
        return {
          command: 'move-cards',
          input: { cardIds: [card.id], toStepId: step.id, toLaneId: card.laneId },
        };
      case 2:
        return {
          command: 'add-card',
          input: { laneId: card.laneId, stepId: card.stepId, title: `New ${index}` },
        };
      default:
        return {
          command: 'edit-cards',
          input: { cardIds: [card.id], fields: { title: `${card.title} ${seed}` } },
        };
    }
  });
  return run(records, ...calls).records;
}
