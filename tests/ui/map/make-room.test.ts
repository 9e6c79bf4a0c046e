import { describe, expect, test } from 'vitest';
import { roomInCell } from '../../../src/renderer/map/gestures/make-room.ts';
import { CELL_GAP } from '../../../src/shared/layout/sizes.ts';
import type { Carried } from '../../../src/renderer/map/gestures/gesture-store.ts';
import { createSmallMap } from './small-map.ts';

const { layout, id } = createSmallMap();
const cell = layout.cellBoxes.get(`${id('actions')}:${id('a')}`)!;
const far = layout.cellBoxes.get(`${id('images')}:${id('c')}`)!;
const [first, second, third] = cell.cards;

const carried = (
  ids: readonly string[],
  before: string | null,
  { height = 60, copy = false }: { readonly height?: number; readonly copy?: boolean } = {},
): Carried => ({
  ids: new Set(ids.map(id)),
  grabbedId: id(ids[0] ?? ''),
  copy,
  drop: {
    landings: [
      {
        laneId: id('actions'),
        stepId: id('a'),
        beforeCardId: before === null ? null : id(before),
        ids: ids.map(id),
        height,
      },
    ],
    stop: null,
  },
});

describe('cards make room', () => {
  test('those after the landing place move down by what is carried', () => {
    const room = roomInCell({ carried: carried(['act4'], 'act2') }, cell)!;
    expect(room.shifts).toEqual([0, 60 + CELL_GAP, 60 + CELL_GAP]);
    expect(room.at).toBe(second!.y);
    expect(room.height).toBeGreaterThan(third!.y + third!.height - cell.y + 60);
  });

  test('a card on its way down its own cell lets the others close up', () => {
    const height = first!.height;
    const room = roomInCell({ carried: carried(['act1'], null, { height }) }, cell)!;
    expect(room.shifts).toEqual([0, -(height + CELL_GAP), -(height + CELL_GAP)]);
    expect(room.at).toBe(third!.y + third!.height - height);
  });

  test('a copy leaves its original in place', () => {
    expect(roomInCell({ carried: carried(['act1'], null, { copy: true }) }, cell)!.shifts).toEqual([0, 0, 0]);
  });

  test('a cell that has nothing to do with it is left alone, and the answer keeps its identity', () => {
    const one = carried(['act1'], 'act2');
    expect(roomInCell({ carried: one }, far)).toBeNull();
    expect(roomInCell({ carried: null }, cell)).toBeNull();
    expect(roomInCell({ carried: one }, cell)).toBe(roomInCell({ carried: one }, cell));
  });
});
