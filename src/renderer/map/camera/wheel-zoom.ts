/** What one notch of a mouse wheel zooms by. */
const NOTCH = 1.1;
/** `wheelDeltaY` of one notch. */
const TICK = 120;
/** A wheel set spinning sends many notches in one event. */
const MOST_NOTCHES = 3;
/** A pinch moves by less than this in one event, a notch by more. */
const PINCH = 40;

/**
 * The factor that Ctrl and the wheel zoom by. A pinch on a touchpad arrives as such events too: its `deltaY` is
 * -100 * ln(scale) and its tick a whole one however little the fingers moved, which is how it is distinguished from a wheel.
 */
export function wheelZoom({
  deltaY,
  wheelDeltaY,
}: {
  readonly deltaY: number;
  readonly wheelDeltaY: number;
}): number {
  if (Math.abs(wheelDeltaY) === TICK && Math.abs(deltaY) < PINCH) return Math.exp(-deltaY / 100);
  const notches = wheelDeltaY / TICK;
  return NOTCH ** Math.max(-MOST_NOTCHES, Math.min(MOST_NOTCHES, notches));
}
