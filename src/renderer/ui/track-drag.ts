/** Px the pointer must travel before a press becomes a drag. */
const THRESHOLD = 4;

export type Drag = {
  /** The press has become a drag. */
  readonly onStart?: (event: PointerEvent) => void;
  readonly onMove: (event: PointerEvent) => void;
  /** The button was let go after a drag. */
  readonly onDrop: (event: PointerEvent) => void;
  /** Escape, a lost pointer, or a press that never became a drag. */
  readonly onCancel?: (started: boolean) => void;
  /** Let go without a drag. */
  readonly onClick?: (event: PointerEvent) => void;
};

let running: (() => void) | null = null;

/** Ends the drag under way as Escape would: a second finger makes a pinch of it. */
export const cancelDrag = (): void => running?.();

/**
 * Follows a pressed pointer until it is let go. Escape and a lost pointer cancel. Only one drag runs at a
 * time, so a second finger or button cannot start another.
 */
export function trackDrag(press: PointerEvent, drag: Drag): void {
  if (running) return;
  const from = { x: press.clientX, y: press.clientY };
  let started = false;
  const end = (): void => {
    running = null;
    removeEventListener('pointermove', move, true);
    removeEventListener('pointerup', up, true);
    removeEventListener('pointercancel', cancel, true);
    removeEventListener('blur', cancel);
    removeEventListener('keydown', key, true);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    if (!started) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < THRESHOLD) return;
      started = true;
      drag.onStart?.(event);
    }
    event.preventDefault();
    drag.onMove(event);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    end();
    if (started) drag.onDrop(event);
    else {
      drag.onCancel?.(false);
      drag.onClick?.(event);
    }
  };
  const cancel = (): void => {
    end();
    drag.onCancel?.(started);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  running = cancel;
  addEventListener('pointermove', move, { capture: true, passive: false });
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', cancel, true);
  addEventListener('blur', cancel);
  addEventListener('keydown', key, true);
}
