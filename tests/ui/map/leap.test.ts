import { describe, expect, test } from 'vitest';
import { cardsBetween, type Leap, leap } from '../../../src/renderer/selection/leap.ts';
import type { Focus } from '../../../src/renderer/selection/navigate.ts';
import { createSmallMap } from './small-map.ts';

const { layout, id } = createSmallMap();
const card = (name: string, lane: string, step: string): Focus => ({
  kind: 'card',
  id: id(name),
  laneId: id(lane),
  stepId: id(step),
});
const cell = (lane: string, step: string): Focus => ({ kind: 'cell', laneId: id(lane), stepId: id(step) });
const go = (from: Focus, ...leaps: readonly Leap[]): Focus =>
  leaps.reduce((focus, by) => leap(layout, focus, by, 240), from);

const middle = card('act4', 'actions', 'b');

describe('as in a spreadsheet', () => {
  test('Home and End go to the first and the last step of the lane', () => {
    expect(go(middle, 'row-start')).toEqual(card('act1', 'actions', 'a'));
    expect(go(middle, 'row-end')).toEqual(card('act5', 'actions', 'c'));
    expect(go(cell('images', 'c'), 'row-start')).toEqual(cell('images', 'a'));
  });

  test('Ctrl+Home and Ctrl+End go to the first and the last cell of the map', () => {
    expect(go(middle, 'map-end')).toEqual(cell('images', 'c'));
    expect(go(cell('images', 'c'), 'map-start')).toEqual(card('act1', 'actions', 'a'));
  });

  test('Page Down and Page Up go a view’s height, at least one lane, and stop at the ends', () => {
    const lanes = layout.lanes.map(({ lane }) => lane.id);
    const laneOf = (focus: Focus): number => ('laneId' in focus ? lanes.indexOf(focus.laneId) : -1);
    let at: Focus = cell('actions', 'c');
    const seen = [0];
    for (let turn = 0; turn < 8; turn += 1) {
      at = go(at, 'page-down');
      seen.push(laneOf(at));
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[1]).toBeGreaterThan(0);
    expect(laneOf(at)).toBe(lanes.length - 1);
    expect(go(at, 'page-up', 'page-up', 'page-up', 'page-up', 'page-up', 'page-up')).toEqual(
      card('act5', 'actions', 'c'),
    );
    const far = layout.lanes.map(() => 'page-down' as const);
    expect(laneOf(leap(layout, cell('actions', 'c'), far[0]!, 100_000))).toBe(lanes.length - 1);
  });

  test('Ctrl and an arrow go to the edge of the map, and from there to the names', () => {
    expect(go(middle, 'edge-left')).toEqual(card('act1', 'actions', 'a'));
    expect(go(middle, 'edge-left', 'edge-left')).toEqual({ kind: 'lane', id: id('actions') });
    expect(go(middle, 'edge-right', 'edge-right')).toEqual(card('act5', 'actions', 'c'));
    expect(go(cell('pains', 'b'), 'edge-up')).toEqual(middle);
    expect(go(cell('pains', 'b'), 'edge-up', 'edge-up')).toEqual({ kind: 'step', id: id('b') });
    expect(go(middle, 'edge-up', 'edge-up')).toEqual({ kind: 'stage', id: id('s1') });
    expect(go(middle, 'edge-down')).toEqual(card('img', 'images', 'b'));
  });

  test('on the names Home and End go to the first and the last', () => {
    expect(go({ kind: 'step', id: id('b') }, 'row-end')).toEqual({ kind: 'step', id: id('c') });
    expect(go({ kind: 'stage', id: id('s2') }, 'row-start')).toEqual({ kind: 'stage', id: id('s1') });
    expect(go({ kind: 'lane', id: id('pains') }, 'row-end')).toEqual(cell('pains', 'c'));
  });
});

test('with Shift the cards of all cells in between are selected, the last one reached last', () => {
  const first = card('act1', 'actions', 'a');
  const names = (ids: readonly string[]) => ids.map((one) => layout.cards.get(one)?.card.title ?? '');
  expect(names(cardsBetween(layout, first, go(first, 'row-end')))).toEqual(['act1', 'act4', 'act5']);
  expect(names(cardsBetween(layout, go(first, 'row-end'), cell('pains', 'a')))).toEqual(
    expect.arrayContaining(['act5', 'act1', 'act2', 'act3', 'act4', 'touch', 'pain']),
  );
  expect(cardsBetween(layout, first, { kind: 'lane', id: id('actions') })).toEqual([]);
});
