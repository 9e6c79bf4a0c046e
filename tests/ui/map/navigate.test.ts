import { describe, expect, test } from 'vitest';
import {
  cellBeside,
  type Direction,
  firstFocus,
  type Focus,
  focusOf,
  moveFocus,
  rectOf,
} from '../../../src/renderer/selection/navigate.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { run } from '../../helpers/records.ts';
import { createSmallMap, mapOf } from './small-map.ts';

const { layout, id, view } = createSmallMap();
const card = (name: string, lane: string, step: string): Focus => ({
  kind: 'card',
  id: id(name),
  laneId: id(lane),
  stepId: id(step),
});
const cell = (lane: string, step: string): Focus => ({ kind: 'cell', laneId: id(lane), stepId: id(step) });
const walk = (from: Focus, ...keys: readonly Direction[]): Focus =>
  keys.reduce((focus, key) => moveFocus(layout, focus, key), from);

describe('arrow keys on the map', () => {
  test('begin at the first card of the first cell', () => {
    expect(firstFocus(layout)).toEqual(card('act1', 'actions', 'a'));
  });

  test('go down the cards of a cell, then into the lane below', () => {
    expect(walk(card('act1', 'actions', 'a'), 'down')).toEqual(card('act2', 'actions', 'a'));
    const below = walk(card('act3', 'actions', 'a'), 'down');
    expect(below.kind === 'cell' || below.kind === 'card' ? below.laneId : null).toBe(id('touchpoints'));
  });

  test('go sideways to the card at the same place, or the last where there are fewer', () => {
    expect(walk(card('act3', 'actions', 'a'), 'right')).toEqual(card('act4', 'actions', 'b'));
    expect(walk(card('act4', 'actions', 'b'), 'left')).toEqual(card('act1', 'actions', 'a'));
  });

  test('stay among the cells at the first lane and step', () => {
    const first = card('act1', 'actions', 'a');
    expect(walk(first, 'up', 'left', 'up', 'up')).toEqual(first);
  });

  test('go about on the names, and back to the cells', () => {
    const first = card('act1', 'actions', 'a');
    const step: Focus = { kind: 'step', id: id('a') };
    expect(moveFocus(layout, first, 'up', 'with-names')).toEqual(step);
    expect(moveFocus(layout, first, 'left', 'with-names')).toEqual({ kind: 'lane', id: id('actions') });
    expect(walk(step, 'up')).toEqual({ kind: 'stage', id: id('s1') });
    expect(walk(step, 'up', 'up')).toEqual({ kind: 'phase', id: id('s1') });
    expect(walk(step, 'up', 'up', 'right')).toEqual({ kind: 'phase', id: id('s2') });
    expect(walk(step, 'up', 'up', 'right', 'down')).toEqual({ kind: 'stage', id: id('s2') });
    expect(walk(step, 'up', 'right', 'down')).toEqual({ kind: 'step', id: id('c') });
    expect(walk({ kind: 'lane', id: id('actions') }, 'right')).toEqual(first);
    expect(walk(step, 'down')).toEqual(first);
  });

  test('stop at the edges', () => {
    const stage: Focus = { kind: 'stage', id: id('s1') };
    expect(walk(stage, 'left')).toEqual(stage);
    const phase: Focus = { kind: 'phase', id: id('s1') };
    expect(walk(phase, 'up')).toEqual(phase);
    expect(walk(phase, 'left')).toEqual(phase);
    expect(walk({ kind: 'phase', id: id('s2') }, 'right')).toEqual({ kind: 'phase', id: id('s2') });
    const last = card('act5', 'actions', 'c');
    expect(walk(last, 'right')).toEqual(last);
  });

  test('Tab goes to the cell of the next step and ends at the last', () => {
    expect(cellBeside(layout, card('act2', 'actions', 'a'), 1)).toEqual(cell('actions', 'b'));
    expect(cellBeside(layout, card('act5', 'actions', 'c'), 1)).toBeNull();
    expect(cellBeside(layout, cell('actions', 'a'), -1)).toBeNull();
  });

  test('go on from the last card selected, and from nothing that is gone', () => {
    expect(focusOf({ kind: 'cards', ids: [id('act1'), id('act4')] }, layout)).toEqual(
      card('act4', 'actions', 'b'),
    );
    expect(focusOf({ kind: 'cards', ids: [id('oact')] }, layout)).toBeNull();
    expect(focusOf({ kind: 'lane', id: id('oactions') }, layout)).toBeNull();
  });
});

describe('arrow keys among cards side by side', () => {
  const small = createSmallMap();
  const wide = mapOf(
    small,
    run(
      small.records,
      { command: 'edit-step', input: { stepId: id('a'), width: 480 } },
      { command: 'edit-step', input: { stepId: id('b'), width: 480 } },
    ).records,
  ).layout;
  const go = (from: Focus, ...keys: readonly Direction[]): Focus =>
    keys.reduce((focus, key) => moveFocus(wide, focus, key), from);

  test('go as the cards lie: along a row, down to the next, then to the cell beside', () => {
    const [one, two, three] = ['act1', 'act2', 'act3'].map((name) => card(name, 'actions', 'a'));
    expect(go(one!, 'right')).toEqual(two);
    expect(go(two!, 'left')).toEqual(one);
    expect(go(one!, 'down')).toEqual(three);
    expect(go(two!, 'down')).toEqual(three);
    expect(go(three!, 'up')).toEqual(one);
    expect(go(two!, 'right')).toEqual(card('act4', 'actions', 'b'));
    expect(go(card('act4', 'actions', 'b'), 'left')).toEqual(two);
  });

  test('keep the column on their way into another lane', () => {
    const below = go(card('act3', 'actions', 'a'), 'down');
    expect(go(below, 'up')).toEqual(card('act3', 'actions', 'a'));
  });
});

describe('arrow keys on the band of phases', () => {
  /** The small map with its stages in these phases. */
  const withPhases = (...phases: readonly string[]) =>
    mapOf(
      { id },
      run(
        createSmallMap().records,
        ...['s1', 's2'].map(
          (name, index): CommandCall => ({
            command: 'edit-stage',
            input: { stageId: id(name), phase: phases[index] ?? '' },
          }),
        ),
      ).records,
    ).layout;

  test('go back down to the stage from which the phase was reached', () => {
    const one = withPhases('Before', 'Before');
    const from: Focus = { kind: 'stage', id: id('s2') };
    const up = moveFocus(one, from, 'up');
    expect(up).toEqual({ kind: 'phase', id: id('s2') });
    expect(moveFocus(one, up, 'left')).toBe(up);
    expect(moveFocus(one, up, 'down')).toEqual(from);
  });

  test('stop at a gap too, and find no band where there is no phase', () => {
    const gap = withPhases('', 'Buying');
    expect(moveFocus(gap, { kind: 'phase', id: id('s2') }, 'left')).toEqual({ kind: 'phase', id: id('s1') });
    expect(rectOf(gap, { kind: 'phase', id: id('s1') }, [])).toMatchObject({ width: gap.stages[0]!.width });
    const none = withPhases('', '');
    const stage: Focus = { kind: 'stage', id: id('s1') };
    expect(moveFocus(none, stage, 'up')).toBe(stage);
    expect(focusOf({ kind: 'phase', id: id('s1') }, none)).toEqual(stage);
  });
});

describe('where the selected lies', () => {
  test('several cards lie in the rectangle around them', () => {
    const one = layout.cards.get(id('act1'))!;
    const other = layout.cards.get(id('act5'))!;
    expect(rectOf(layout, { kind: 'cards', ids: [id('act1'), id('act5')] }, view.connections)).toEqual({
      x: one.x,
      y: one.y,
      width: other.x + other.width - one.x,
      height: Math.max(one.height, other.height),
    });
  });

  test('a stage is its columns below the header; a persona is nowhere', () => {
    expect(rectOf(layout, { kind: 'stage', id: id('s1') }, [])).toMatchObject({
      x: layout.laneNameWidth,
      y: layout.headerHeight,
    });
    expect(rectOf(layout, { kind: 'persona', id: id('act1') }, [])).toBeNull();
  });
});
