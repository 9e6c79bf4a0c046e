import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { createMemoryTx, type MemoryTx } from '../../../src/shared/commands/kernel/memory-tx.ts';
import { placeBefore } from '../../../src/shared/commands/kernel/ordering.ts';
import { runCommand } from '../../../src/shared/commands/run-command.ts';
import { isOrderKey } from '../../../src/shared/model/order.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { AUTHOR, get, list, NOW } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const open = (start: ProjectRecords = records): MemoryTx =>
  createMemoryTx(start, { now: NOW, author: AUTHOR });

function runAll(tx: MemoryTx, call: CommandCall): void {
  const result = runCommand(tx, call);
  if (!result.ok) throw new Error(result.failure.message);
}

/** The cards of the cell (actions, a) with other order keys, as a file from elsewhere can hold them. */
function withKeys(keys: readonly string[]): ProjectRecords {
  const card = new Map(records.card);
  ['act1', 'act2', 'act3'].forEach((name, index) => {
    card.set(id(name), { ...get(records, 'card', id(name)), order: keys[index] ?? 'a0' });
  });
  return { ...records, card };
}

const titles = (after: ProjectRecords): readonly string[] =>
  list(after, 'card', { laneId: id('actions'), stepId: id('a') }).map((card) => card.title);

describe('order keys', () => {
  it('stay short through 2,000 cards added at the same place', () => {
    const tx = open();
    for (let number = 0; number < 2_000; number += 1) {
      runAll(tx, {
        command: 'add-card',
        input: { laneId: id('actions'), stepId: id('a'), title: String(number), beforeCardId: id('act2') },
      });
    }
    const cell = tx.list('card', { laneId: id('actions'), stepId: id('a') });
    expect(cell.map((card) => card.title)).toEqual([
      'act1',
      ...Array.from({ length: 2_000 }, (_, number) => String(number)),
      'act2',
      'act3',
    ]);
    expect(Math.max(...cell.map((card) => card.order.length))).toBeLessThanOrEqual(60);
    expect(problemsOf(tx.records)).toEqual([]);
  });

  it('stay short through 2,000 moves to and fro', () => {
    const tx = open();
    for (let number = 0; number < 2_000; number += 1) {
      const [first, second, third] = tx.list('card', { laneId: id('actions'), stepId: id('a') });
      runAll(tx, {
        command: 'move-cards',
        input: {
          cardIds: [third?.id ?? ''],
          toLaneId: id('actions'),
          toStepId: id('a'),
          beforeCardId: (number % 2 === 0 ? second : first)?.id ?? null,
        },
      });
    }
    const cell = tx.list('card', { laneId: id('actions'), stepId: id('a') });
    expect(Math.max(...cell.map((card) => card.order.length))).toBeLessThanOrEqual(60);
    expect(problemsOf(tx.records)).toEqual([]);
  });

  it.each([
    ['equal ones', ['a0', 'a0', 'a0']],
    ['one that is too short for its head', ['a0', 'b1', 'c']],
    ['one that ends in 0', ['a0', 'a10', 'a2']],
    ['plain numbers', ['1', '2', '3']],
    ['the smallest integer', [`A${'0'.repeat(26)}`, 'a0', 'a1']],
    ['very long ones', [`a${'0'.repeat(1)}${'V'.repeat(200)}`, `a0${'V'.repeat(201)}`, 'a1']],
  ])('are dealt again where a file from elsewhere holds %s', (_what, keys) => {
    const tx = open(withKeys(keys));
    for (const before of ['act1', 'act2', 'act3'])
      runAll(tx, {
        command: 'add-card',
        input: {
          laneId: id('actions'),
          stepId: id('a'),
          title: `before ${before}`,
          beforeCardId: id(before),
        },
      });
    runAll(tx, { command: 'add-card', input: { laneId: id('actions'), stepId: id('a'), title: 'last' } });
    expect(titles(tx.records)).toEqual([
      'before act1',
      'act1',
      'before act2',
      'act2',
      'before act3',
      'act3',
      'last',
    ]);
    const cell = tx.list('card', { laneId: id('actions'), stepId: id('a') });
    const around = cell.filter((card) => card.title.startsWith('before') || card.title === 'last');
    expect(around.every((card) => isOrderKey(card.order))).toBe(true);
  });

  it('give several records a place in one go', () => {
    const tx = open();
    const siblings = tx.list('card', { laneId: id('actions'), stepId: id('a') });
    const keys = placeBefore(tx, 'card', siblings, id('act2'), 5);
    const bounds = siblings.map((card) => card.order);
    expect([bounds[0], ...keys, bounds[1]]).toEqual([bounds[0], ...keys, bounds[1]].sort());
    expect(new Set(keys).size).toBe(5);
    expect(tx.changes).toEqual([]);
  });

  it('a redeal is part of the change set, so that undo takes it back', () => {
    const tx = open(withKeys(['a0', 'a0', 'a0']));
    runAll(tx, {
      command: 'add-card',
      input: { laneId: id('actions'), stepId: id('a'), beforeCardId: id('act2') },
    });
    const touched = tx.changes.map((change) => change.id);
    expect(touched).toEqual(expect.arrayContaining([id('act2'), id('act3')]));
  });
});
