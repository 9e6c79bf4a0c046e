import type { DrawnEdge, DrawnGraph, DrawnNode, Item } from './drawn-graph.ts';

export type Walk = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where an arrow key leads: right along the edges that leave a node, left along those that lead to it, and up and down
 * among edges beside each other or among the nodes of a column. Null where there is nothing further.
 */
export function walk(graph: DrawnGraph, from: Item | null, direction: Walk): Item | null {
  const { nodes, edges } = graph;
  if (from === null || direction === 'first' || direction === 'last')
    return endOf(graph, direction === 'last');
  if (from.kind === 'edge') {
    const edge = edges.find(({ id }) => id === from.id);
    if (!edge) return endOf(graph, false);
    if (direction === 'right') return { kind: 'node', id: edge.to };
    if (direction === 'left') return { kind: 'node', id: edge.from };
    return besideEdge(edges, edge, direction);
  }
  const node = nodes.find(({ id }) => id === from.id);
  if (!node) return endOf(graph, false);
  if (direction === 'right' || direction === 'left') {
    const side = direction === 'right' ? 'from' : 'to';
    const along = inOrder(
      edges.filter((edge) => edge[side] === node.id),
      direction === 'right',
    );
    const [first] = along;
    return first ? { kind: 'edge', id: first.id } : nearestBeside(nodes, node, direction);
  }
  return nextInColumn(nodes, node, direction);
}

function endOf({ nodes }: DrawnGraph, last: boolean): Item | null {
  const sorted = nodes.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const node = last ? sorted.at(-1) : sorted[0];
  return node ? { kind: 'node', id: node.id } : null;
}

/** From top to bottom, by where they end. */
const inOrder = (edges: readonly DrawnEdge[], leaving: boolean): readonly DrawnEdge[] =>
  edges.toSorted((a, b) => heightAt(a, leaving) - heightAt(b, leaving));
const heightAt = ({ start, end }: DrawnEdge, leaving: boolean): number => (leaving ? start : end).y;

/** The next of the edges that leave the same node; at their end of those that lead to the same one. */
function besideEdge(edges: readonly DrawnEdge[], edge: DrawnEdge, direction: 'up' | 'down'): Item | null {
  const by = direction === 'down' ? 1 : -1;
  for (const [side, leaving] of [
    ['from', true],
    ['to', false],
  ] as const) {
    const along = inOrder(
      edges.filter((other) => other[side] === edge[side]),
      leaving,
    );
    const next = along[along.indexOf(edge) + by];
    if (next) return { kind: 'edge', id: next.id };
  }
  return null;
}

const middle = ({ y, height }: DrawnNode): number => y + height / 2;

/** The nearest node that begins right of this one, or ends left of it. */
function nearestBeside(
  nodes: readonly DrawnNode[],
  node: DrawnNode,
  direction: 'left' | 'right',
): Item | null {
  const beside = nodes.filter((other) =>
    direction === 'right' ? other.x >= node.x + node.width : other.x + other.width <= node.x,
  );
  const distance = (other: DrawnNode): number =>
    Math.abs(other.x - node.x) + 2 * Math.abs(middle(other) - middle(node));
  const [nearest] = beside.toSorted((a, b) => distance(a) - distance(b));
  return nearest ? { kind: 'node', id: nearest.id } : null;
}

/** The next node above or below of those that stand over each other; of all where a column has no more. */
function nextInColumn(nodes: readonly DrawnNode[], node: DrawnNode, direction: 'up' | 'down'): Item | null {
  const beyond = nodes.filter((other) =>
    direction === 'down' ? middle(other) > middle(node) : middle(other) < middle(node),
  );
  const inColumn = beyond.filter((other) => other.x < node.x + node.width && node.x < other.x + other.width);
  const among = inColumn.length > 0 ? inColumn : beyond;
  const distance = (other: DrawnNode): number =>
    Math.abs(middle(other) - middle(node)) + Math.abs(other.x - node.x);
  const [nearest] = among.toSorted((a, b) => distance(a) - distance(b));
  return nearest ? { kind: 'node', id: nearest.id } : null;
}
