import { getCamera, panBy, setCamera, zoomAt, type Point } from '../open/view-camera.ts';
import { cancelDrag, trackDrag } from '../../ui/track-drag.ts';
import { wheelZoom } from './wheel-zoom.ts';

const LINE = 40;

/** A place in the window as a place in an element. */
export function localPoint(pane: Element, at: { clientX: number; clientY: number }): Point {
  const box = pane.getBoundingClientRect();
  return { x: at.clientX - box.x, y: at.clientY - box.y };
}

/** The body pane's rectangle when a gesture begins: reading it at each move would force a layout each time. */
export type PaneFrame = { readonly width: number; readonly height: number; at(event: MouseEvent): Point };

export function frameOf(pane: Element): PaneFrame {
  const { x, y, width, height } = pane.getBoundingClientRect();
  return { width, height, at: (event) => ({ x: event.clientX - x, y: event.clientY - y }) };
}

/**
 * Wheel and trackpad: scroll pans, Ctrl + scroll and pinch zoom about the pointer, Shift + scroll pans
 * sideways. Listens on the whole map; `pane` is the body pane, which screen points are measured from.
 */
export function listenToWheel(root: HTMLElement, pane: HTMLElement): () => void {
  const wheel = (event: WheelEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-own-scroll]')) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    if (event.ctrlKey || event.metaKey) {
      zoomAt(wheelZoom({ deltaY: event.deltaY, wheelDeltaY: ticksOf(event) }), localPoint(pane, event));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    panBy(-(sideways ? event.deltaY : event.deltaX) * unit, sideways ? 0 : -event.deltaY * unit);
  };
  root.addEventListener('wheel', wheel, { passive: false });
  return () => root.removeEventListener('wheel', wheel);
}

/** How far a wheel was turned, 120 a notch; Chromium reports it beside the standard's fields. */
const ticksOf = (event: WheelEvent): number =>
  'wheelDeltaY' in event && typeof event.wheelDeltaY === 'number' ? event.wheelDeltaY : -event.deltaY;

/** Two fingers on a touch screen pan and zoom together. */
export function listenToPinch(pane: HTMLElement): () => void {
  let last: { centre: Point; span: number } | null = null;
  const read = (touches: TouchList): { centre: Point; span: number } | null => {
    const [a, b] = [touches.item(0), touches.item(1)];
    if (!a || !b) return null;
    const [p, q] = [localPoint(pane, a), localPoint(pane, b)];
    return {
      centre: { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 },
      span: Math.max(1, Math.hypot(p.x - q.x, p.y - q.y)),
    };
  };
  const begin = (event: TouchEvent): void => {
    last = read(event.touches);
    if (last) cancelDrag();
  };
  const move = (event: TouchEvent): void => {
    const now = read(event.touches);
    if (!now || !last) return;
    event.preventDefault();
    panBy(now.centre.x - last.centre.x, now.centre.y - last.centre.y);
    zoomAt(now.span / last.span, now.centre);
    last = now;
  };
  pane.addEventListener('touchstart', begin);
  pane.addEventListener('touchmove', move, { passive: false });
  pane.addEventListener('touchend', begin);
  return () => {
    pane.removeEventListener('touchstart', begin);
    pane.removeEventListener('touchmove', move);
    pane.removeEventListener('touchend', begin);
  };
}

/** Drags the map along with the pointer. `onClick` runs when it was no drag. */
export function dragMap(press: PointerEvent, onClick?: (event: PointerEvent) => void): void {
  const from = getCamera();
  trackDrag(press, {
    onStart: () => document.body.classList.add('map-grabbing'),
    onMove: (event) =>
      setCamera({
        ...from,
        x: from.x + event.clientX - press.clientX,
        y: from.y + event.clientY - press.clientY,
      }),
    onDrop: () => document.body.classList.remove('map-grabbing'),
    onCancel: () => document.body.classList.remove('map-grabbing'),
    ...(onClick ? { onClick } : {}),
  });
}

/** Px from the pane's edge at which a drag begins to scroll, and the fastest scroll in px a frame. */
const EDGE = 32;
const FASTEST = 18;

/** Scrolls the map while a drag stays near an edge of the pane; `onScroll` runs after each step. */
export function createEdgeScroll(frame: PaneFrame, onScroll: () => void) {
  let request = 0;
  let speed: Point = { x: 0, y: 0 };
  const along = (at: number, room: number): number => {
    if (at < EDGE) return FASTEST * Math.min(1, (EDGE - at) / EDGE);
    return at > room - EDGE ? -FASTEST * Math.min(1, (at - room + EDGE) / EDGE) : 0;
  };
  const step = (): void => {
    request = 0;
    if (speed.x === 0 && speed.y === 0) return;
    const before = getCamera();
    panBy(speed.x, speed.y);
    if (before !== getCamera()) onScroll();
    request = requestAnimationFrame(step);
  };
  return {
    follow: (event: PointerEvent): void => {
      const at = frame.at(event);
      speed = { x: along(at.x, frame.width), y: along(at.y, frame.height) };
      if (request === 0) request = requestAnimationFrame(step);
    },
    stop: (): void => {
      speed = { x: 0, y: 0 };
      cancelAnimationFrame(request);
      request = 0;
    },
  };
}
