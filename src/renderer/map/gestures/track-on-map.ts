import { trackDrag } from '../../ui/track-drag.ts';
import { createEdgeScroll, frameOf } from '../camera/viewport.ts';
import type { Point } from '../open/view-camera.ts';

type DragOnMap = {
  /** The press has become a drag. */
  readonly onStart?: () => void;
  /** The pointer moved over the map, or the map below the pointer; `at` is in px of the pane. */
  readonly onMove: (event: PointerEvent, at: Point) => void;
  /** The button was released after a drag. */
  readonly onDrop?: (event: PointerEvent) => void;
  /** The drag was given up. */
  readonly onCancel?: () => void;
  /** The drag is over, however it ended. */
  readonly onEnd: () => void;
  /** Released without a drag. */
  readonly onClick?: () => void;
};

/** Follows a pointer pressed on a pane of the map; near the pane's edges the map scrolls. */
export function trackOnMap(press: PointerEvent, pane: HTMLElement, drag: DragOnMap): void {
  const frame = frameOf(pane);
  let last = press;
  const follow = (event: PointerEvent): void => {
    last = event;
    drag.onMove(event, frame.at(event));
  };
  const edges = createEdgeScroll(frame, () => follow(last));
  const end = (): void => {
    edges.stop();
    drag.onEnd();
  };
  trackDrag(press, {
    onStart: () => drag.onStart?.(),
    onMove: (event) => {
      edges.follow(event);
      follow(event);
    },
    onDrop: (event) => {
      drag.onDrop?.(event);
      end();
    },
    onCancel: (started) => {
      if (!started) return;
      end();
      drag.onCancel?.();
    },
    onClick: () => drag.onClick?.(),
  });
}
