import { describe, expect, test } from 'vitest';
import {
  type NearArea,
  type NearGoal,
  type NearLane,
  stepCells,
} from '../../../src/renderer/map/camera/near-cells.ts';
import type { Span } from '../../../src/renderer/map/camera/spans.ts';

type State = ReadonlyMap<string, NearLane>;

const area = (columns: Span, laneIds: readonly string[], cards: Span): NearArea => ({
  columns,
  laneIds,
  cards: () => cards,
});

/** Columns `from` to `to` with one more on each side, cards `top` to `bottom` with one more above and below. */
const goal = (
  from: number,
  to: number,
  laneIds: readonly string[],
  { top = 1, bottom = 4 }: { top?: number; bottom?: number } = {},
): NearGoal => ({
  view: area({ from, to }, laneIds, { from: top, to: bottom }),
  area: area({ from: from - 1, to: to + 1 }, laneIds, { from: top - 1, to: bottom + 1 }),
});

function until(start: State, wanted: NearGoal): readonly State[] {
  const states = [start];
  for (;;) {
    const last = states.at(-1)!;
    const next = stepCells(last, wanted);
    if (next === last) return states;
    states.push(next);
    expect(states.length).toBeLessThan(500);
  }
}

const cardsOf = (state: State): ReadonlySet<string> =>
  new Set(
    [...state].flatMap(([id, lane]) =>
      lane.cells.flatMap((cell, index) =>
        Array.from(
          { length: cell.to - cell.from },
          (_, at) => `${id} ${lane.from + index} ${cell.from + at}`,
        ),
      ),
    ),
  );
const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): number =>
  [...all].filter((card) => !some.has(card)).length;
const countNew = (before: State, after: State): number => without(cardsOf(after), cardsOf(before));
const countGone = (before: State, after: State): number => without(cardsOf(before), cardsOf(after));

/** All cards that a goal wants in the page. */
const wantedBy = ({ area }: NearGoal): ReadonlySet<string> =>
  new Set(
    area.laneIds.flatMap((id) => {
      const cards: string[] = [];
      for (let column = area.columns.from; column < area.columns.to; column++) {
        const span = area.cards(id, column);
        for (let at = span.from; at < span.to; at++) cards.push(`${id} ${column} ${at}`);
      }
      return cards;
    }),
  );

const lanes = ['a', 'b', 'c'];
const settledOn = (wanted: NearGoal): State => until(new Map(), wanted).at(-1)!;

describe('cards come into the page', () => {
  test('all that are in view at once at the beginning and after a jump, sideways or down a high lane', () => {
    const places = [
      [new Map<string, NearLane>(), goal(1, 8, lanes)],
      [settledOn(goal(1, 8, lanes)), goal(30, 38, lanes)],
      [settledOn(goal(1, 8, lanes)), goal(1, 8, lanes, { top: 20, bottom: 24 })],
    ] as const;
    for (const [start, wanted] of places) {
      const first = cardsOf(stepCells(start, wanted));
      expect(without(wantedBy({ ...wanted, area: wanted.view }), first)).toBe(0);
    }
  });

  test('two a frame while panning, until all are there and nothing else', () => {
    const start = settledOn(goal(2, 9, lanes));
    const wanted = goal(3, 10, lanes);
    const states = until(start, wanted);
    for (const [index, state] of states.entries()) {
      const before = states[index - 1];
      if (before) expect(countNew(before, state)).toBeLessThanOrEqual(2);
    }
    expect(cardsOf(states.at(-1)!)).toEqual(wantedBy(wanted));
  });

  test('faster the further the page is behind, and at once where the view shows a gap', () => {
    const start = settledOn(goal(2, 9, lanes, { bottom: 20 }));
    const behind = countNew(start, stepCells(start, goal(3, 10, lanes, { bottom: 20 })));
    const gap = goal(5, 12, lanes, { bottom: 20 });
    const hurried = countNew(start, stepCells(start, gap));
    expect(behind).toBeGreaterThan(2);
    expect(hurried).toBeGreaterThan(behind);
    expect(cardsOf(until(start, gap).at(-1)!)).toEqual(wantedBy(gap));
  });

  test('in view before those around it', () => {
    const start = settledOn(goal(2, 9, lanes));
    const wanted = goal(6, 13, lanes);
    const states = until(start, wanted);
    const whole = states.findIndex(
      (state) => without(wantedBy({ ...wanted, area: wanted.view }), cardsOf(state)) === 0,
    );
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(states.length - 1);
  });

  test('of a lane that comes in and go with one that leaves', () => {
    const start = settledOn(goal(1, 8, ['a', 'b']));
    const wanted = goal(1, 8, ['b', 'c']);
    expect(stepCells(start, wanted).has('a')).toBe(false);
    expect(cardsOf(until(start, wanted).at(-1)!)).toEqual(wantedBy(wanted));
  });

  test('and leave it a few a frame', () => {
    const states = until(settledOn(goal(2, 9, lanes, { bottom: 20 })), goal(5, 12, lanes, { bottom: 20 }));
    for (const [index, state] of states.entries()) {
      const before = states[index - 1];
      // The last cell taken out may go over the limit by what it holds.
      if (before) expect(countGone(before, state)).toBeLessThanOrEqual(6 + 21);
    }
  });

  test('as cells without cards where a map has none yet', () => {
    const empty = (wanted: NearGoal): NearGoal => ({
      view: { ...wanted.view, cards: () => ({ from: 0, to: 0 }) },
      area: { ...wanted.area, cards: () => ({ from: 0, to: 0 }) },
    });
    const state = settledOn(empty(goal(1, 8, lanes)));
    expect(state.get('b')).toMatchObject({ from: 0, to: 9 });
    expect(cardsOf(state).size).toBe(0);
  });

  test('and where nothing is new, the state stays the same object', () => {
    const wanted = goal(1, 8, ['a', 'b']);
    const state = settledOn(wanted);
    expect(stepCells(state, wanted)).toBe(state);
  });
});
