import { describe, expect, test } from 'vitest';
import { callsOfMove } from '../../../src/renderer/selection/move-selection.ts';
import type { Direction } from '../../../src/renderer/selection/navigate.ts';
import type { Selection } from '../../../src/renderer/session/session-store.ts';
import { run } from '../../helpers/records.ts';
import { createSmallMap, mapOf, type SmallMap } from './small-map.ts';

const small = createSmallMap();
const { id } = small;
const cards = (...names: readonly string[]): Selection => ({ kind: 'cards', ids: names.map(id) });

/** The map after the selection was moved, with readable names for what lies where. */
function moved(selection: Selection, ...directions: readonly Direction[]): SmallMap {
  return directions.reduce((map, direction) => {
    const calls = callsOfMove(map, selection, direction);
    if (calls.length === 0) return map;
    const { records } = run(map.records, ...calls);
    return { ...map, records, ...mapOf(map, records) };
  }, small);
}

const inCell = (map: SmallMap, lane: string, step: string): readonly string[] =>
  (map.layout.cells.get(`${id(lane)}:${id(step)}`) ?? []).map(
    (cardId) => map.records.card.get(cardId)?.title ?? '',
  );

describe('Alt and arrows', () => {
  test('swap a card with its neighbour in the cell', () => {
    expect(inCell(moved(cards('act1'), 'down'), 'actions', 'a')).toEqual(['act2', 'act1', 'act3']);
    expect(inCell(moved(cards('act3'), 'up'), 'actions', 'a')).toEqual(['act1', 'act3', 'act2']);
  });

  test('take two cards of a cell together and keep their order', () => {
    expect(inCell(moved(cards('act2', 'act1'), 'down'), 'actions', 'a')).toEqual(['act3', 'act1', 'act2']);
  });

  test('move to the same place of the next step', () => {
    const map = moved(cards('act1'), 'right');
    expect(inCell(map, 'actions', 'a')).toEqual(['act2', 'act3']);
    expect(inCell(map, 'actions', 'b')).toEqual(['act1', 'act4']);
  });

  test('cards of several cells each go one step on', () => {
    const map = moved(cards('act1', 'act4'), 'right');
    expect(inCell(map, 'actions', 'b')).toContain('act1');
    expect(inCell(map, 'actions', 'c')).toContain('act4');
  });

  test('past the end of a cell lies the next lane that holds cards, and back', () => {
    const map = moved(cards('act3'), 'down');
    expect(inCell(map, 'touchpoints', 'a')[0]).toBe('act3');
    const back = moved(cards('act3'), 'down', 'up');
    expect(inCell(back, 'actions', 'a')).toEqual(['act1', 'act2', 'act3']);
  });

  test('nothing moves over the edge of the map', () => {
    expect(callsOfMove(small, cards('act5'), 'right')).toEqual([]);
    expect(callsOfMove(small, { kind: 'stage', id: id('s1') }, 'left')).toEqual([]);
    expect(callsOfMove(small, { kind: 'lane', id: id('actions') }, 'up')).toEqual([]);
    expect(callsOfMove(small, { kind: 'lane', id: id('actions') }, 'right')).toEqual([]);
  });

  test('move stages and lanes among their like', () => {
    const stages = moved({ kind: 'stage', id: id('s1') }, 'right').layout.stages.map(
      ({ stage }) => stage.name,
    );
    expect(stages).toEqual(['Two', 'One']);
    const lanes = moved({ kind: 'lane', id: id('actions') }, 'down', 'down').layout.lanes.map(
      ({ lane }) => lane.id,
    );
    expect(lanes.slice(0, 3)).toEqual([id('touchpoints'), id('emotion'), id('actions')]);
  });

  test('a step at its stage’s edge goes over to the next stage', () => {
    const map = moved({ kind: 'step', id: id('b') }, 'right');
    expect(map.layout.stages.map(({ steps }) => steps.map(({ step }) => step.name))).toEqual([
      ['A'],
      ['B', 'C'],
    ]);
    const inside = moved({ kind: 'step', id: id('b') }, 'left');
    expect(inside.layout.steps.map(({ step }) => step.name)).toEqual(['B', 'A', 'C']);
  });
});

describe('Alt and arrows among cards side by side', () => {
  const sized = run(small.records, { command: 'edit-step', input: { stepId: id('a'), width: 480 } }).records;
  const wide = { ...small, records: sized, ...mapOf(small, sized) };
  const after = (name: string, direction: Direction): readonly string[] => {
    const { records } = run(wide.records, ...callsOfMove(wide, cards(name), direction));
    return inCell({ ...wide, records, ...mapOf(wide, records) }, 'actions', 'a');
  };

  test('move a card along its row, to the row below or above, and out of the cell', () => {
    expect(after('act1', 'right')).toEqual(['act2', 'act1', 'act3']);
    expect(after('act2', 'left')).toEqual(['act2', 'act1', 'act3']);
    expect(after('act1', 'down')).toEqual(['act2', 'act3', 'act1']);
    expect(after('act3', 'up')).toEqual(['act3', 'act1', 'act2']);
    expect(after('act2', 'right')).toEqual(['act1', 'act3']);
  });
});
