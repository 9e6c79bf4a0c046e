import { expect, test } from 'vitest';
import { type RoughWay, spreadTracks } from '../../../src/shared/scene/arrow-tracks.ts';

/** A way that runs upright in the gap at x. */
const wayAt = (x: number, y: number): RoughWay => ({
  points: [
    { x: x - 8, y },
    { x, y },
    { x, y: y + 100 },
    { x: x + 8, y: y + 100 },
  ],
  rooms: [
    { before: 0, after: 0 },
    { before: 7, after: 7 },
    { before: 0, after: 0 },
  ],
});

test('the tracks of standing arrows are not spread anew for those that are pointed at between', () => {
  const standing = [wayAt(100, 0), wayAt(100, 20)];
  const before = spreadTracks(standing);
  spreadTracks([wayAt(300, 0)]);
  spreadTracks([]);
  expect(spreadTracks([wayAt(100, 0), wayAt(100, 20)])).toBe(before);
});
