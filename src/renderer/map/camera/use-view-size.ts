import { type RefObject, useLayoutEffect } from 'react';
import { setGround } from '../open/view-camera.ts';

let measureNow: (() => void) | null = null;

/** Gives the camera the pane's size at once: the observer does so only with the next frame after a resize. */
export const measureView = (): void => measureNow?.();

/** Gives the camera the size of the body pane. */
export function useViewSize(pane: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void =>
      setGround({ view: { width: element.clientWidth, height: element.clientHeight } });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    measureNow = measure;
    return () => {
      observer.disconnect();
      measureNow = null;
    };
  }, [pane]);
}
