import { type NodeChange, Position } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../shared/graphs/layered.ts';
import { type DrawnGraph, type Item, sameItem } from './drawn-graph.ts';
import type { CanvasEdge, CanvasNode } from './GraphParts.tsx';

/** Nodes for React Flow, each the same object as long as it looks the same; where a drag has them while it lasts. */
export function useCanvasNodes(
  graph: DrawnGraph,
  active: Item | null,
  onDrag: ((places: ReadonlyMap<string, Place>) => void) | undefined,
) {
  const made = useRef(new Map<string, CanvasNode>());
  const [moved, setMoved] = useState<ReadonlyMap<string, Place>>(new Map());
  const places = useRef(moved);
  useLayoutEffect(() => {
    // The graph has taken over what was dragged.
    places.current = new Map();
    setMoved(places.current);
  }, [graph.nodes]);
  const nodes = useMemo(() => {
    const next = new Map<string, CanvasNode>();
    for (const drawn of graph.nodes) {
      const isActive = sameItem(active, { kind: 'node', id: drawn.id });
      const position = moved.get(drawn.id) ?? { x: drawn.x, y: drawn.y };
      const before = made.current.get(drawn.id);
      const same =
        before?.data.drawn === drawn &&
        before.data.active === isActive &&
        before.position.x === position.x &&
        before.position.y === position.y;
      next.set(drawn.id, same ? before : canvasNode(drawn, isActive, position));
    }
    made.current = next;
    return [...next.values()];
  }, [graph.nodes, active, moved]);
  const byId = useMemo(() => new Map(graph.nodes.map((drawn) => [drawn.id, drawn])), [graph.nodes]);
  const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
    const dragged = changes.filter((change) => change.type === 'position' && change.position !== undefined);
    if (dragged.length === 0) return;
    const after = new Map(places.current);
    for (const change of dragged) {
      if (change.type !== 'position' || change.position === undefined) continue;
      const drawn = byId.get(change.id);
      const { x, y } = change.position;
      if (drawn && (x !== drawn.x || y !== drawn.y)) after.set(change.id, { x, y });
      else after.delete(change.id);
    }
    places.current = after;
    setMoved(after);
    onDrag?.(after);
  };
  return { nodes, onNodesChange, dragging: () => places.current };
}

function canvasNode(drawn: DrawnGraph['nodes'][number], active: boolean, position: Place): CanvasNode {
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
export function useCanvasEdges(graph: DrawnGraph, active: Item | null): CanvasEdge[] {
  const made = useRef(new Map<string, CanvasEdge>());
  return useMemo(() => {
    const next = new Map<string, CanvasEdge>();
    for (const drawn of graph.edges) {
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
  }, [graph.edges, active]);
}
