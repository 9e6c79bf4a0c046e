import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';

/** Px on screen around what is in view in which everything is drawn already. */
const AROUND = 320;
/** Px on screen that the graph is moved by before this is another part of it. */
const STEP = 160;

/** A part of a graph, px of the drawing. */
export type Sight = {
  /** What is in view until the next step: half a step more to each side. */
  readonly view: Rect;
  /** The view with room around it. */
  readonly around: Rect;
};

/** What is in view and around it. It changes in steps: a few times while the graph is moved, not with every frame. */
export function useSight(): Sight {
  const key = useStore(({ transform: [left, top, k], width, height }) => {
    const step = STEP / k;
    const near = (value: number): number => Math.round(value / step) * step;
    return [near(-left / k), near(-top / k), width / k, height / k, k].join(' ');
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0, k = 1] = key.split(' ').map(Number);
    const rect = { x, y, width, height };
    return { view: grown(rect, STEP / 2 / k), around: grown(rect, AROUND / k) };
  }, [key]);
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
