import type { Rect } from '../../../shared/layout/map-layout.ts';
import { touches } from '../../../shared/layout/rects.ts';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, type Item, sameItem } from './drawn-graph.ts';

/** More than these are one picture each: of so many none can be read or pressed, and as elements they take seconds. */
const MOST_NODES = 240;
const MOST_EDGES = 480;

/**
 * The part of a graph that is in the page. Everything is in the order of the graph: where the order changes, React takes
 * elements that stay out of the page and puts them back, and all of them are laid out anew.
 */
export type Shown = {
  readonly nodes: readonly DrawnNode[];
  /** The nodes that edges in sight lead to, which are not in sight themselves. */
  readonly ends: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** What is one picture instead. */
  readonly picture: { readonly nodes: readonly DrawnNode[]; readonly edges: readonly DrawnEdge[] };
};

const none = { nodes: [], edges: [] } as const;
export const nothingShown: Shown = { ...none, ends: [], picture: none };

/** What is in sight; `dragged` and what the keyboard is on are always in the page. */
export function shownOf(
  graph: DrawnGraph,
  sight: Rect,
  active: Item | null,
  dragged: ReadonlyMap<string, unknown>,
): Shown {
  const nodesInSight = graph.nodes.filter((node) => touches(node, sight));
  const edgesInSight = graph.edges.filter(({ box }) => touches(box, sight));
  const isKept = (id: string): boolean => dragged.has(id) || sameItem(active, { kind: 'node', id });
  const isNear = nodesInSight.length <= MOST_NODES;
  const areFew = isNear && edgesInSight.length <= MOST_EDGES;
  const nodes = graph.nodes.filter((node) => isKept(node.id) || (isNear && touches(node, sight)));
  const edges = areFew
    ? edgesInSight
    : edgesInSight.filter(
        ({ id, from, to }) => sameItem(active, { kind: 'edge', id }) || isKept(from) || isKept(to),
      );
  return {
    nodes,
    ends: endsOf(graph, nodes, edges),
    edges,
    picture: areFew ? none : { nodes: isNear ? [] : nodesInSight, edges: edgesInSight },
  };
}

/** The nodes that edges lead to, without those that are in the page themselves. */
export function endsOf(
  graph: DrawnGraph,
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
): readonly DrawnNode[] {
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { id } of nodes) ids.delete(id);
  return ids.size === 0 ? [] : graph.nodes.filter(({ id }) => ids.has(id));
}
