import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/shared/layout/map-layout.ts';
import { freeCorner, inTheWay, type MinimapRoom } from '../../../src/renderer/map/overview/minimap-corner.ts';
import { createSmallMap } from './small-map.ts';

const { layout, id } = createSmallMap();
const camera = { x: 0, y: 0, k: 1 };
const room: MinimapRoom = {
  view: { width: 800, height: 600 },
  origin: { x: layout.laneNameWidth, y: layout.headerHeight },
  size: { width: 200, height: 120 },
  bars: 46,
};
/** Something at a place of the pane, px on screen from its corner. */
const at = (x: number, y: number, width = 10, height = 10) => {
  const box = { x: room.origin.x + x, y: room.origin.y + y, width, height };
  return (rect: Rect): boolean =>
    box.x < rect.x + rect.width &&
    rect.x < box.x + box.width &&
    box.y < rect.y + rect.height &&
    rect.y < box.y + box.height;
};

describe('the corner of the minimap', () => {
  it('is the one above the bars, unless something that must be seen is there', () => {
    expect(freeCorner(camera, room, () => false)).toBe('bottom-right');
    expect(freeCorner(camera, room, at(600, 430))).toBe('top-right');
    // Beside it, above it and in the bars below it.
    for (const [x, y] of [
      [560, 430],
      [700, 400],
      [700, 570],
    ] as const) {
      expect(freeCorner(camera, room, at(x, y))).toBe('bottom-right');
    }
  });

  it('moves with the camera and its zoom', () => {
    expect(freeCorner({ x: 0, y: -400, k: 1 }, room, at(600, 430))).toBe('bottom-right');
    expect(freeCorner({ x: 0, y: 0, k: 0.5 }, room, at(1300, 900))).toBe('top-right');
  });

  it('is none where all are taken: it is faint then', () => {
    const column = at(600, 0, 200, 600);
    expect(freeCorner(camera, room, column)).toBe('top-left');
    expect(freeCorner(camera, room, at(0, 0, 800, 600))).toBe('faint');
  });
});

describe('what the minimap steps aside for', () => {
  const boxOf = (name: string): Rect => layout.cards.get(id(name))!;

  it('are the selected cards, however many, and no others', () => {
    const some = inTheWay(layout, { kind: 'cards', ids: [id('act1'), id('act5')] }, null);
    expect(some(boxOf('act1'))).toBe(true);
    expect(some(boxOf('act5'))).toBe(true);
    expect(some(boxOf('act4'))).toBe(false);
    expect(inTheWay(layout, null, null)(boxOf('act1'))).toBe(false);
  });

  it('are the card that is typed, with room to grow, and the cell the keyboard is in', () => {
    const typed = inTheWay(layout, null, id('act4'));
    const { x, y, width, height } = boxOf('act4');
    expect(typed({ x, y: y + height + 20, width, height: 10 })).toBe(true);
    expect(typed({ x, y: y + height + 200, width, height: 10 })).toBe(false);
    const cell = inTheWay(layout, { kind: 'cell', laneId: id('pains'), stepId: id('c') }, null);
    expect(cell(layout.cellBoxes.get(`${id('pains')}:${id('c')}`)!)).toBe(true);
    expect(cell(boxOf('act1'))).toBe(false);
  });
});
