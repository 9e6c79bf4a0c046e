import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';

/** Px on screen around what is in view in which everything is drawn already. */
const AROUND = 320;

/**
 * What is in view and a little around it, px of the drawing. It changes in steps: a few times while the graph is moved,
 * not with every frame.
 */
export function useSight(): Rect {
  const key = useStore(({ transform: [left, top, k], width, height }) => {
    const step = AROUND / k;
    const near = (value: number): number => Math.round(value / step) * step;
    return [near(-left / k) - step, near(-top / k) - step, width / k + 2 * step, height / k + 2 * step].join(
      ' ',
    );
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(' ').map(Number);
    return { x, y, width, height };
  }, [key]);
}
