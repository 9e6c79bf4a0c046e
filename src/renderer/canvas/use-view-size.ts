import { type RefObject, useLayoutEffect } from 'react';
import { setGround } from './view-camera.ts';

/** Tells the camera how large the body pane is. */
export function useViewSize(pane: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void =>
      setGround({ view: { width: element.clientWidth, height: element.clientHeight } });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [pane]);
}
