import type { Rect } from '../../../shared/layout/map-layout.ts';
import { touches } from '../../../shared/layout/rects.ts';
import { type DrawnGraph, type Item, sameItem } from './drawn-graph.ts';
import { endsOf, type Shown } from './shown.ts';

/** What work costs: a node is a drawing, an edge little more than its line. */
const NODE = 3;
const EDGE = 1;
/** Work in one frame at least, and the share of what is waiting where much is. */
const CALM = 6;
const SHARE = 1 / 10;

/** What has to be in the page at once. */
export type Urgent = {
  /** What is in view, px of the drawing. */
  readonly view: Rect;
  readonly active: Item | null;
  readonly dragged: ReadonlyMap<string, unknown>;
};

/**
 * One step from what of a graph is in the page to what should be, so that moving the graph costs no frame: what is in view
 * at once, what is around it a few elements a frame. Returns the goal itself when it is reached.
 */
export function stepShown(
  graph: DrawnGraph,
  now: Shown,
  goal: Shown,
  { view, active, dragged }: Urgent,
): Shown {
  // A picture is one element: there is nothing to take turns with.
  if (isPicture(now) || isPicture(goal)) return goal;
  const isKept = (id: string): boolean => dragged.has(id) || sameItem(active, { kind: 'node', id });
  const newNodes = missing(now.nodes, goal.nodes, (one) => touches(one, view) || isKept(one.id));
  const newEdges = missing(
    now.edges,
    goal.edges,
    ({ id, from, to, box }) =>
      touches(box, view) || isKept(from) || isKept(to) || sameItem(active, { kind: 'edge', id }),
  );
  const goneNodes = missing(goal.nodes, now.nodes, never);
  const goneEdges = missing(goal.edges, now.edges, never);
  const isGrowing = newNodes.length + newEdges.length > 0;
  const [grow, shed] = [turn(newNodes, newEdges), turn(goneNodes, goneEdges)];
  // What is out of sight can wait until all that comes is there.
  const kept = isGrowing ? { nodes: goneNodes, edges: goneEdges } : shed.waiting;
  const nodeIds = idsOf(goal.nodes, grow.waiting.nodes, kept.nodes);
  const edgeIds = idsOf(goal.edges, grow.waiting.edges, kept.edges);
  const nodes = graph.nodes.filter(({ id }) => nodeIds.has(id));
  const edges = graph.edges.filter(({ id }) => edgeIds.has(id));
  if (isSame(nodes, goal.nodes) && isSame(edges, goal.edges)) return goal;
  return { nodes, edges, ends: endsOf(graph, nodes, edges), picture: goal.picture };
}

const isPicture = ({ picture }: Shown): boolean => picture.nodes.length > 0 || picture.edges.length > 0;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

type Part = { readonly id: string };

const never = (): boolean => false;

/** What of `wanted` is not in `there`, without what is urgent. */
function missing<One extends Part>(
  there: readonly Part[],
  wanted: readonly One[],
  isUrgent: (part: One) => boolean,
): readonly One[] {
  const ids = new Set(there.map(({ id }) => id));
  return wanted.filter((part) => !ids.has(part.id) && !isUrgent(part));
}

/** What is left waiting after the work of one frame. */
function turn(nodes: readonly Part[], edges: readonly Part[]) {
  const room = Math.max(CALM, (NODE * nodes.length + EDGE * edges.length) * SHARE);
  const done = Math.min(nodes.length, Math.ceil(room / NODE));
  const left = Math.max(0, Math.ceil((room - done * NODE) / EDGE));
  return { waiting: { nodes: nodes.slice(done), edges: edges.slice(left) } };
}

function idsOf(goal: readonly Part[], late: readonly Part[], kept: readonly Part[]): ReadonlySet<string> {
  const ids = new Set(goal.map(({ id }) => id));
  for (const { id } of late) ids.delete(id);
  for (const { id } of kept) ids.add(id);
  return ids;
}
