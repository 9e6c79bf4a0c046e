import '../../helpers/property-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cameraFor,
  cameraRevealing,
  clampCamera,
  END_ROOM,
  getCamera,
  MAX_ZOOM,
  MIN_ZOOM,
  setCamera,
  setGround,
  toMap,
  toScreen,
  visibleRect,
  zoomAt,
} from '../../../src/renderer/map/open/view-camera.ts';

const ground = {
  view: { width: 1000, height: 600 },
  content: { width: 5000, height: 3000 },
  origin: { x: 168, y: 120 },
  bars: { width: 420, height: 46 },
  minimap: 0,
};

describe('the camera', () => {
  test('keeps the first column beside the lane names and stops a little past the last', () => {
    expect(clampCamera({ x: 50, y: 80, k: 1 }, ground)).toEqual({ x: 0, y: 0, k: 1 });
    expect(clampCamera({ x: -9000, y: -9000, k: 1 }, ground)).toEqual({
      x: 1000 - 5000 - END_ROOM,
      y: 600 - 3000 - END_ROOM,
      k: 1,
    });
  });

  test('brings the end of the map clear of the minimap above the bars', () => {
    const { y } = clampCamera({ x: 0, y: -9000, k: 1 }, { ...ground, minimap: 142 });
    expect(y + 3000).toBeLessThan(600 - 46 - 142);
  });

  test('does not move a map that fits into the view', () => {
    const small = { ...ground, content: { width: 500, height: 300 } };
    expect(clampCamera({ x: -40, y: -40, k: 1 }, small)).toEqual({ x: 0, y: 0, k: 1 });
  });

  test('zooms between its limits', () => {
    expect(clampCamera({ x: 0, y: 0, k: 99 }, ground).k).toBe(MAX_ZOOM);
    expect(clampCamera({ x: 0, y: 0, k: 0 }, ground).k).toBe(MIN_ZOOM);
  });

  test('keeps the point under the pointer while it zooms', () => {
    setGround(ground);
    setCamera({ x: -1500, y: -900, k: 1 });
    const at = { x: 400, y: 300 };
    const before = toMap(at);
    zoomAt(1.4, at);
    expect(getCamera().k).toBeCloseTo(1.4);
    expect(toMap(at).x).toBeCloseTo(before.x);
    expect(toMap(at).y).toBeCloseTo(before.y);
  });

  test('goes from the screen to the map and back to the same point', () => {
    setGround(ground);
    const place = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.1, max: 3, noNaN: true }), (x, y, k) => {
        setCamera({ x: -200, y: -100, k });
        const back = toScreen(toMap({ x, y }));
        expect(back.x).toBeCloseTo(x, 5);
        expect(back.y).toBeCloseTo(y, 5);
      }),
    );
  });

  test('brings any card into view, and never below the bars in the corner', () => {
    setGround(ground);
    const { view, content, origin, bars } = ground;
    const card = fc
      .record({ width: fc.integer({ min: 20, max: 300 }), height: fc.integer({ min: 20, max: 300 }) })
      .chain(({ width, height }) =>
        fc.record({
          x: fc.integer({ min: origin.x, max: origin.x + content.width - width }),
          y: fc.integer({ min: origin.y, max: origin.y + content.height - height }),
          width: fc.constant(width),
          height: fc.constant(height),
        }),
      );
    const anywhere = fc.record({
      x: fc.integer({ min: -content.width, max: 0 }),
      y: fc.integer({ min: -content.height, max: 0 }),
      k: fc.double({ min: 0.15, max: 1.6, noNaN: true }),
    });
    fc.assert(
      fc.property(card, anywhere, (rect, from) => {
        setCamera(cameraRevealing(rect, from));
        const near = toScreen(rect);
        const { k } = getCamera();
        const far = { x: near.x + rect.width * k, y: near.y + rect.height * k };
        expect(near.x).toBeGreaterThanOrEqual(0);
        expect(near.y).toBeGreaterThanOrEqual(0);
        expect(far.x).toBeLessThanOrEqual(view.width + 0.01);
        const lowest = far.x > view.width - bars.width + 0.01 ? view.height - bars.height : view.height;
        expect(far.y).toBeLessThanOrEqual(lowest + 0.01);
      }),
    );
  });

  test('shows a rectangle whole and in the middle', () => {
    setGround(ground);
    const rect = { x: 2000, y: 1000, width: 400, height: 900 };
    setCamera(cameraFor(rect, 1.5, 48));
    const view = visibleRect();
    expect(view.x).toBeLessThanOrEqual(rect.x);
    expect(view.y).toBeLessThanOrEqual(rect.y);
    expect(view.x + view.width).toBeGreaterThanOrEqual(rect.x + rect.width);
    expect(view.y + view.height).toBeGreaterThanOrEqual(rect.y + rect.height);
    expect(view.x + view.width / 2).toBeCloseTo(rect.x + rect.width / 2);
  });
});
