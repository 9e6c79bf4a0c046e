import { type RefObject, useLayoutEffect } from 'react';
import { setGround, type Size } from '../open/view-camera.ts';

let measureNow: (() => void) | null = null;

/** Gives the camera the pane's size at once: the observer does so only with the next frame after a resize. */
export const measureView = (): void => measureNow?.();

/** Gives the camera the size of the body pane, and of what the bars cover of it. */
export function useViewSize(pane: RefObject<HTMLElement | null>, bars: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void =>
      setGround({
        view: { width: element.clientWidth, height: element.clientHeight },
        bars: coveredBy(bars.current),
      });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (bars.current) observer.observe(bars.current);
    measure();
    measureNow = measure;
    return () => {
      observer.disconnect();
      measureNow = null;
    };
  }, [pane, bars]);
}

/** Between the bars and the pane's edges, px. */
const BARS_EDGE = 12;

function coveredBy(bars: HTMLElement | null): Size {
  if (!bars || bars.offsetHeight === 0) return { width: 0, height: 0 };
  return { width: bars.offsetWidth + BARS_EDGE, height: bars.offsetHeight + BARS_EDGE };
}
