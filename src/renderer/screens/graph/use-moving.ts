import type { ReactFlowProps } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';

type Moves = Required<Pick<ReactFlowProps, 'onMoveStart' | 'onMove' | 'onMoveEnd'>>;

/**
 * Marks a canvas with `data-moving` while its graph is moved and not zoomed: what is drawn then need not be drawn anew with
 * every frame. It is set past React, which would draw the canvas anew for it.
 */
export function useMoving(root: RefObject<HTMLDivElement | null>): Moves {
  return useMemo(() => {
    let zoom: number | null = null;
    const mark = (moving: boolean): void => {
      root.current?.toggleAttribute('data-moving', moving);
    };
    return {
      onMoveStart: (_event, viewport) => {
        zoom = viewport.zoom;
        mark(true);
      },
      onMove: (_event, viewport) => {
        if (viewport.zoom !== zoom) mark(false);
      },
      onMoveEnd: () => mark(false),
    };
  }, [root]);
}
