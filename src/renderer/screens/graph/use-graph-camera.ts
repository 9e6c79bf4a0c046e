import { useReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { offerCamera } from '../../session/graph-camera.ts';
import type { DrawnGraph, Item } from './drawn-graph.ts';

/** Where on the window something is, px. */
export type Anchor = { readonly x: number; readonly y: number };

/** Least and most zoom. */
export const ZOOM = { least: 0.05, most: 2 } as const;
/** Room around a graph that is shown whole, and around what is brought into view, px on screen. */
const ROOM = 36;
const EDGE = 24;

/** Fits the graph when it comes on screen, keeps what the keyboard is on in view, and lets actions move it. */
export function useGraphCamera(
  graph: DrawnGraph,
  active: Item | null,
  root: RefObject<HTMLDivElement | null>,
): {
  readonly fit: (animated: boolean) => void;
  /** Where a menu or a field of an item opens. */
  readonly anchorOf: (item: Item) => Anchor;
} {
  const flow = useReactFlow();
  const latest = useRef({ graph, active });
  useEffect(() => {
    latest.current = { graph, active };
  }, [graph, active]);
  const fit = useCallback(
    (animated: boolean): void => {
      const pane = root.current?.getBoundingClientRect();
      if (!pane || pane.width === 0) return;
      const to = cameraFor(latest.current.graph.bounds, pane, animated ? ZOOM.least : READABLE);
      void flow.setViewport(to, animated ? glide() : {});
    },
    [flow, root],
  );
  useEffect(
    () =>
      offerCamera({
        zoomIn: () => void flow.zoomIn(glide()),
        zoomOut: () => void flow.zoomOut(glide()),
        zoom100: () => void flow.zoomTo(1, glide()),
        fit: () => fit(true),
        has: (id) => {
          const { nodes, edges } = latest.current.graph;
          return [...nodes, ...edges].some((one) => one.id === id && one.selection !== null);
        },
        showSelection: () => {
          const rect = rectOf(latest.current.graph, latest.current.active);
          if (rect) void flow.fitBounds(rect, { ...glide(), padding: 1 });
        },
      }),
    [flow, fit],
  );
  useEffect(() => {
    const rect = rectOf(latest.current.graph, active);
    const pane = root.current?.getBoundingClientRect();
    if (!rect || !pane) return;
    const { x, y, zoom } = flow.getViewport();
    const dx = shiftInto(rect.x * zoom + x, rect.width * zoom, pane.width);
    const dy = shiftInto(rect.y * zoom + y, rect.height * zoom, pane.height);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, glide());
  }, [active, flow, root]);
  const anchorOf = (item: Item): Anchor => {
    const rect = rectOf(graph, item);
    if (!rect) return { x: 0, y: 0 };
    return flow.flowToScreenPosition({ x: rect.x + Math.min(rect.width, 40), y: rect.y + rect.height });
  };
  return { fit, anchorOf };
}

/** Whether all of a graph is in view. */
export const useIsWhole = ({ x, y, width, height }: Rect): boolean =>
  useStore(
    ({ transform: [left, top, k], width: wide, height: high }) =>
      x * k + left >= 0 &&
      y * k + top >= 0 &&
      (x + width) * k + left <= wide &&
      (y + height) * k + top <= high,
  );

/** How a camera moves: at once with reduced motion. */
const glide = (): { readonly duration: number } => ({
  duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160,
});

/** Titles can be read at this zoom: a graph comes on screen no smaller, with its beginning. */
const READABLE = 0.6;

/** The camera that shows a graph whole, no larger than 100 % and no smaller than `least`; what is smaller lies in the middle. */
function cameraFor(
  { x, y, width, height }: Rect,
  pane: DOMRect,
  least: number,
): { x: number; y: number; zoom: number } {
  const room = { width: pane.width - 2 * ROOM, height: pane.height - 2 * ROOM };
  const whole = Math.min(room.width / Math.max(1, width), room.height / Math.max(1, height));
  const zoom = Math.min(1, Math.max(least, whole));
  return {
    zoom,
    x: Math.max(ROOM, (pane.width - width * zoom) / 2) - x * zoom,
    y: Math.max(ROOM, (pane.height - height * zoom) / 2) - y * zoom,
  };
}

/** How far something has to move to be in view; what is longer than the room begins in it. */
function shiftInto(start: number, length: number, room: number): number {
  if (start < EDGE || length > room - 2 * EDGE) return EDGE - start;
  return Math.min(0, room - EDGE - start - length);
}

/** A node, or what an edge says; of an edge that says nothing its beginning. */
function rectOf({ nodes, edges }: DrawnGraph, item: Item | null): Rect | null {
  if (item?.kind === 'node') return nodes.find(({ id }) => id === item.id) ?? null;
  const edge = edges.find(({ id }) => id === item?.id);
  if (edge?.label) return edge.label.place;
  return edge ? { ...edge.start, width: 1, height: 1 } : null;
}
