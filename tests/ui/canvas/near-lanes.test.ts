import { describe, expect, test } from 'vitest';
import { type NearLane, type NearLanesGoal, stepLanes } from '../../../src/renderer/canvas/near-lanes.ts';

const goal = (from: number, to: number, laneIds: readonly string[], top = 0, bottom = 900): NearLanesGoal => {
  const span = { from: 0, to: laneIds.length };
  const area = { steps: { from, to }, lanes: span, top, bottom };
  return {
    area,
    laneIds,
    inView: { ...area, steps: { from: from + 1, to: to - 1 } },
    laneIdsInView: new Set(laneIds),
  };
};

const until = (
  start: ReadonlyMap<string, NearLane>,
  wanted: NearLanesGoal,
): ReadonlyMap<string, NearLane>[] => {
  const states = [start];
  for (;;) {
    const last = states.at(-1)!;
    const next = stepLanes(last, wanted);
    if (next === last) return states;
    states.push(next);
    expect(states.length).toBeLessThan(200);
  }
};

/** Cells of a state that were not in the one before. */
const made = (before: ReadonlyMap<string, NearLane>, after: ReadonlyMap<string, NearLane>): number =>
  [...after].reduce((sum, [id, lane]) => {
    const old = before.get(id);
    const kept = old ? Math.max(0, Math.min(old.to, lane.to) - Math.max(old.from, lane.from)) : 0;
    return sum + (lane.to - lane.from - kept);
  }, 0);

describe('cells come into the page', () => {
  test('all at once at the beginning and after a jump', () => {
    const first = stepLanes(new Map(), goal(0, 8, ['a', 'b', 'c']));
    expect([...first.values()].every(({ from, to }) => from === 0 && to === 8)).toBe(true);
    const jumped = stepLanes(first, goal(30, 38, ['a', 'b', 'c']));
    expect(jumped.get('b')).toMatchObject({ from: 30, to: 38 });
  });

  test('one a frame while panning over columns that are not in view yet, until all are there', () => {
    const lanes = ['a', 'b', 'c'];
    const start = stepLanes(new Map(), goal(0, 8, lanes));
    const states = until(start, goal(1, 9, lanes));
    for (const [index, state] of states.entries()) {
      const before = states[index - 1];
      if (before) expect(made(before, state)).toBeLessThanOrEqual(1);
    }
    for (const lane of lanes) expect(states.at(-1)!.get(lane)).toMatchObject({ from: 1, to: 9 });
  });

  test('faster where the view shows a gap', () => {
    const lanes = ['a', 'b', 'c'];
    const start = stepLanes(new Map(), goal(0, 8, lanes));
    const next = stepLanes(start, goal(5, 13, lanes));
    expect(made(start, next)).toBeGreaterThan(1);
    expect(
      until(start, goal(5, 13, lanes))
        .at(-1)!
        .get('c'),
    ).toMatchObject({ from: 5, to: 13 });
  });

  test('a lane that comes in fills up from the first column in view, and one that leaves is gone at once', () => {
    const start = stepLanes(new Map(), goal(0, 8, ['a', 'b']));
    const wanted: NearLanesGoal = { ...goal(0, 8, ['b', 'c']), laneIdsInView: new Set(['b']) };
    const [, second] = until(start, wanted);
    expect(second!.has('a')).toBe(false);
    expect(second!.get('c')).toMatchObject({ from: 1, to: 2 });
    expect(until(start, wanted).at(-1)!.get('c')).toMatchObject({ from: 0, to: 8 });
  });

  test('nothing new is the same object', () => {
    const start = stepLanes(new Map(), goal(0, 8, ['a', 'b']));
    expect(stepLanes(start, goal(0, 8, ['a', 'b']))).toBe(start);
  });
});
