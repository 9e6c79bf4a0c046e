import { describe, expect, it } from 'vitest';
import { wheelZoom } from '../../../src/renderer/map/camera/wheel-zoom.ts';

describe('one notch of a mouse wheel zooms about 10 %', () => {
  it.each([
    ['Windows', 100, 120],
    ['Windows, 125 %', 80, 120],
    ['Linux', 53, 120],
    ['Linux, new', 120, 120],
  ])('%s', (_, deltaY, ticks) => {
    expect(wheelZoom({ deltaY: -deltaY, wheelDeltaY: ticks })).toBeCloseTo(1.1);
    expect(wheelZoom({ deltaY, wheelDeltaY: -ticks })).toBeCloseTo(1 / 1.1);
  });

  it('and several at once as much as one after the other', () => {
    expect(wheelZoom({ deltaY: -200, wheelDeltaY: 240 })).toBeCloseTo(1.21);
  });

  it('and a wheel of finer steps as much in sum', () => {
    expect(wheelZoom({ deltaY: -25, wheelDeltaY: 30 }) ** 4).toBeCloseTo(1.1);
  });

  it('and a wheel set spinning no more than a few notches a frame', () => {
    expect(wheelZoom({ deltaY: -2000, wheelDeltaY: 2400 })).toBeCloseTo(1.1 ** 3);
  });
});

describe('a pinch on a touchpad', () => {
  // Chromium: deltaY is -100 * ln(scale), and one tick whatever the scale.
  const pinch = (scale: number): number =>
    wheelZoom({ deltaY: -100 * Math.log(scale), wheelDeltaY: scale > 1 ? 120 : -120 });

  it.each([0.75, 0.9, 0.99, 1.004, 1.05, 1.3])('zooms by as much as the fingers do: %f', (scale) => {
    expect(pinch(scale)).toBeCloseTo(scale);
  });
});
