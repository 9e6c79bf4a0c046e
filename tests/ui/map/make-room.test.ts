import { describe, expect, test } from 'vitest';
import { type Room, roomInCell } from '../../../src/renderer/map/gestures/make-room.ts';
import { CELL_GAP } from '../../../src/shared/layout/sizes.ts';
import type { Carried } from '../../../src/renderer/map/gestures/gesture-store.ts';
import { createSmallMap } from './small-map.ts';

const { layout, id } = createSmallMap();
const cell = layout.cellBoxes.get(`${id('actions')}:${id('a')}`)!;
const far = layout.cellBoxes.get(`${id('images')}:${id('c')}`)!;
const [first, second, third] = cell.cards;
const across = (count: number) => ({ width: 1_000, across: count, card: first!.width, fills: false });
const [one, two] = [across(1), across(2)];
const moved = (room: Room) => room.shifts.map(({ x, y }) => [x, y]);

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
        heights: ids.map(() => height),
      },
    ],
    stop: null,
  },
});

describe('cards make room', () => {
  test('those after the landing place move down by what is carried', () => {
    const room = roomInCell({ carried: carried(['act4'], 'act2') }, cell, one)!;
    expect(moved(room)).toEqual([
      [0, 0],
      [0, 60 + CELL_GAP],
      [0, 60 + CELL_GAP],
    ]);
    expect(room.landings).toMatchObject([{ y: second!.y, height: 60 }]);
    expect(room.height).toBeGreaterThan(third!.y + third!.height - cell.y + 60);
  });

  test('a card on its way down its own cell lets the others close up', () => {
    const height = first!.height;
    const room = roomInCell({ carried: carried(['act1'], null, { height }) }, cell, one)!;
    expect(moved(room)).toEqual([
      [0, 0],
      [0, -(height + CELL_GAP)],
      [0, -(height + CELL_GAP)],
    ]);
    expect(room.landings).toMatchObject([{ y: third!.y + third!.height - height, height }]);
  });

  test('those side by side close up and make room in reading order', () => {
    const height = 60;
    const room = roomInCell({ carried: carried(['act4'], 'act2', { height }) }, cell, two)!;
    const right = first!.width + CELL_GAP;
    const below = Math.max(first!.height, height) + CELL_GAP;
    expect(room.landings).toMatchObject([{ x: first!.x + right, y: first!.y, height }]);
    expect(room.shifts[1]).toEqual({ x: 0, y: first!.y + below - second!.y });
    expect(room.shifts[2]).toEqual({ x: right, y: first!.y + below - third!.y });
  });

  test('a copy leaves its original in place', () => {
    expect(moved(roomInCell({ carried: carried(['act1'], null, { copy: true }) }, cell, one)!)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('a cell that has nothing to do with it is left alone, and the answer keeps its identity', () => {
    const asked = carried(['act1'], 'act2');
    expect(roomInCell({ carried: asked }, far, one)).toBeNull();
    expect(roomInCell({ carried: null }, cell, one)).toBeNull();
    expect(roomInCell({ carried: asked }, cell, one)).toBe(roomInCell({ carried: asked }, cell, one));
  });
});
