import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { longScroll, type LongScroll } from './long-scroll.ts';

export type Scrolled = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scroll: LongScroll;
  /** How far the rows are moved up, in px. */
  readonly top: number;
  /** The height in which rows are seen, in px. */
  readonly view: number;
  readonly scrollTo: (top: number) => void;
};

/** Height of the table before it has been measured, px. */
const UNMEASURED = 600;

/** Scrolls a list of any length below a head of `headHeight`. A wheel moves rows by as many px as it says, also in a list taller than any element. */
export function useLongScroll(count: number, rowHeight: number, headHeight: number): Scrolled {
  const scroller = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(UNMEASURED);
  const [wanted, setTop] = useState(0);
  const view = Math.max(rowHeight, height - headHeight);
  const scroll = longScroll(count, rowHeight, view);
  const top = Math.min(wanted, scroll.last);
  /** Where the scroll bar was put last, which is no wish of the person's. */
  const put = useRef(0);
  const latest = useRef({ scroll, top });
  useLayoutEffect(() => {
    latest.current = { scroll, top };
  });
  const scrollTo = (next: number): void => {
    const { scroll: now } = latest.current;
    const to = Math.min(now.last, Math.max(0, next));
    const element = scroller.current;
    if (element) {
      element.scrollTop = now.scrollTopOf(to);
      put.current = element.scrollTop;
    }
    latest.current = { scroll: now, top: to };
    setTop(to);
  };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = (): void => {
      // In an exact list every scroll is as good as the person's.
      if (!latest.current.scroll.isExact && Math.abs(element.scrollTop - put.current) < 1) return;
      put.current = element.scrollTop;
      const next = latest.current.scroll.topOf(element.scrollTop);
      latest.current = { ...latest.current, top: next };
      setTop(next);
    };
    const onWheel = (event: WheelEvent): void => {
      if (latest.current.scroll.isExact || event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowHeight : 1;
      scrollTo(latest.current.top + event.deltaY * unit);
    };
    const sizes = new ResizeObserver(() => setHeight(element.clientHeight || UNMEASURED));
    sizes.observe(element);
    setHeight(element.clientHeight || UNMEASURED);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
    };
  }, [rowHeight]);
  return { scroller, scroll, top, view, scrollTo };
}
