import { useMemo } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, type Item, sameItem } from './drawn-graph.ts';
import { touches } from '../../../shared/layout/rects.ts';

/** More than these are one picture each: of so many none can be read or pressed, and as elements they take seconds. */
const MOST_NODES = 240;
const MOST_EDGES = 480;

/** The part of a graph that is in the page. */
export type Shown = {
  readonly nodes: readonly DrawnNode[];
  /** The nodes that edges in sight lead to, which are not in sight themselves. */
  readonly ends: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** What is one picture instead. */
  readonly picture: { readonly nodes: readonly DrawnNode[]; readonly edges: readonly DrawnEdge[] };
};

const none = { nodes: [], edges: [] } as const;

/** What is in sight; `dragged` and what the keyboard is on are always in the page. */
export function shownOf(
  { nodes, edges }: DrawnGraph,
  sight: Rect,
  active: Item | null,
  dragged: ReadonlyMap<string, unknown>,
): Shown {
  const nodesInSight = nodes.filter((node) => touches(node, sight));
  const edgesInSight = edges.filter(({ box }) => touches(box, sight));
  const isKept = (id: string): boolean => dragged.has(id) || sameItem(active, { kind: 'node', id });
  const isNear = nodesInSight.length <= MOST_NODES;
  const areFew = isNear && edgesInSight.length <= MOST_EDGES;
  const own = new Set([...(isNear ? nodesInSight : []), ...nodes.filter(({ id }) => isKept(id))]);
  const ownEdges = areFew
    ? edgesInSight
    : edgesInSight.filter(
        ({ id, from, to }) => sameItem(active, { kind: 'edge', id }) || isKept(from) || isKept(to),
      );
  const endIds = new Set(ownEdges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [...own],
    ends: nodes.filter((node) => endIds.has(node.id) && !own.has(node)),
    edges: ownEdges,
    picture: areFew ? none : { nodes: isNear ? [] : nodesInSight, edges: edgesInSight },
  };
}

export const useShown = (
  graph: DrawnGraph,
  sight: Rect,
  active: Item | null,
  dragged: ReadonlyMap<string, unknown>,
): Shown => useMemo(() => shownOf(graph, sight, active, dragged), [graph, sight, active, dragged]);
