import { type NodeChange, Position } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../shared/graphs/layered.ts';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, type Item, sameItem } from './drawn-graph.ts';
import type { CanvasEdge, CanvasNode } from './GraphParts.tsx';
import type { Shown } from './shown.ts';

/** Where a drag has nodes while it lasts, by their ids. */
export function useDragged(
  { nodes }: DrawnGraph,
  onDrag: ((places: ReadonlyMap<string, Place>) => void) | undefined,
) {
  const [dragged, setDragged] = useState<ReadonlyMap<string, Place>>(new Map());
  const places = useRef(dragged);
  useLayoutEffect(() => {
    // The graph has taken over what was dragged.
    places.current = new Map();
    setDragged(places.current);
  }, [nodes]);
  const byId = useMemo(() => new Map(nodes.map((drawn) => [drawn.id, drawn])), [nodes]);
  const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
    const after = new Map(places.current);
    let isDrag = false;
    for (const change of changes) {
      const drawn = change.type === 'position' ? byId.get(change.id) : undefined;
      if (!drawn || change.type !== 'position' || change.position === undefined) continue;
      isDrag = true;
      const { x, y } = change.position;
      if (x !== drawn.x || y !== drawn.y) after.set(drawn.id, { x, y });
      else after.delete(drawn.id);
    }
    if (!isDrag) return;
    places.current = after;
    setDragged(after);
    onDrag?.(after);
  };
  return { dragged, onNodesChange, dropped: () => places.current };
}

/** Nodes for React Flow, each the same object as long as it looks the same. */
export function useCanvasNodes(
  graph: DrawnGraph,
  { nodes, ends }: Shown,
  active: Item | null,
  dragged: ReadonlyMap<string, Place>,
): CanvasNode[] {
  const made = useRef(new Map<string, CanvasNode>());
  return useMemo(() => {
    const next = new Map<string, CanvasNode>();
    const add = (drawn: DrawnNode, hidden: boolean): void => {
      const isActive = sameItem(active, { kind: 'node', id: drawn.id });
      const position = dragged.get(drawn.id) ?? { x: drawn.x, y: drawn.y };
      const before = made.current.get(drawn.id);
      const same =
        before?.data.drawn === drawn &&
        before.data.active === isActive &&
        before.hidden === hidden &&
        before.position.x === position.x &&
        before.position.y === position.y;
      next.set(drawn.id, same ? before : { ...canvasNode(drawn, isActive, position), hidden });
    };
    // An edge is drawn where React Flow knows both of its ends.
    const hidden = new Set(ends);
    const inPage = new Set([...nodes, ...ends]);
    for (const drawn of graph.nodes) if (inPage.has(drawn)) add(drawn, hidden.has(drawn));
    made.current = next;
    return [...next.values()];
  }, [graph, nodes, ends, active, dragged]);
}

function canvasNode(drawn: DrawnNode, active: boolean, position: Place): CanvasNode {
  const { id, width, height, movable, connectable } = drawn;
  return {
    id,
    type: 'drawn',
    position,
    width,
    height,
    // With these it need not be measured: nodes out of view are never in the page.
    handles: [
      { type: 'target', position: Position.Left, x: -6, y: height / 2 - 6, width: 12, height: 12 },
      { type: 'source', position: Position.Right, x: width - 6, y: height / 2 - 6, width: 12, height: 12 },
    ],
    draggable: movable,
    connectable,
    focusable: false,
    data: { drawn, active },
    zIndex: active ? 1 : 0,
  };
}

/** Edges for React Flow, each the same object as long as it looks the same. */
export function useCanvasEdges(edges: readonly DrawnEdge[], active: Item | null): CanvasEdge[] {
  const made = useRef(new Map<string, CanvasEdge>());
  return useMemo(() => {
    const next = new Map<string, CanvasEdge>();
    for (const drawn of edges) {
      const isActive = sameItem(active, { kind: 'edge', id: drawn.id });
      const before = made.current.get(drawn.id);
      const same = before?.data?.drawn === drawn && before.data.active === isActive;
      next.set(
        drawn.id,
        same
          ? before
          : {
              id: drawn.id,
              type: 'drawn',
              source: drawn.from,
              target: drawn.to,
              focusable: false,
              data: { drawn, active: isActive },
            },
      );
    }
    made.current = next;
    return [...next.values()];
  }, [edges, active]);
}
